package dev.aisha.api.photo;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.avatar.AvatarFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Looking through one's own photos.
@QuarkusTest
class PhotoContentTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject FakeBot bot;

    private Owner owner;
    private UUID avatar;

    @BeforeEach
    void collecting() {
        owner = users.owner();
        avatar = avatars.draft(owner).id();
        PhotoResourceTest.consent(owner);
    }

    @Test
    void givenAnAcceptedPhoto_whenLookedAt_thenItsCleanedBytesCome() throws IOException {
        UUID photo = added("ref-1", Pictures.withExif(Pictures.jpeg(1), 6));

        Response seen = content(owner, avatar, photo);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.contentType()).isEqualTo("image/jpeg");
        byte[] bytes = seen.asByteArray();
        assertThat(seen.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        // turned upright
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(560);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        asBot().header("If-None-Match", seen.header("ETag"))
                .get(path(owner, avatar, photo))
                .then()
                .statusCode(304);
    }

    @Test
    void givenARefusedOrUnknownPhoto_whenLookedAt_thenThereIsNoPicture() {
        UUID refused = added("ref-1", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        for (UUID photo : new UUID[] {refused, UUID.randomUUID()}) {
            content(owner, avatar, photo)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("photo.not-found"));
        }
    }

    @Test
    void givenADeletedPhoto_whenLookedAt_thenItIsGone() {
        UUID photo = added("ref-1", Pictures.jpeg(1));
        asBot().delete(route(owner) + "/" + avatar + "/photos/" + photo).then().statusCode(200);

        content(owner, avatar, photo).then().statusCode(404);
    }

    @Test
    @Tag("P32")
    void givenAnothersPhoto_whenAskedForInAnyWay_thenItIsNotSeen() {
        UUID photo = added("ref-1", Pictures.jpeg(1));
        Owner stranger = users.owner();
        UUID own = avatars.draft(stranger).id();

        content(stranger, avatar, photo).then().statusCode(404);
        content(stranger, own, photo).then().statusCode(404);
        content(owner, avatars.draft(owner).id(), photo).then().statusCode(404);
    }

    private UUID added(String ref, byte[] bytes) {
        bot.hasFile(ref, owner, bytes);
        asBot().body(new AddPhoto(ref)).post(route(owner) + "/" + avatar + "/photos");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                asBot().get(route(owner) + "/" + avatar + "/photos")
                                        .as(PhotoSetView.class)
                                        .photos(),
                        photos ->
                                !photos.isEmpty()
                                        && photos.getLast().status() != PhotoStatus.PENDING)
                .getLast()
                .id();
    }

    private static Response content(Owner owner, UUID avatar, UUID photo) {
        return asBot().get(path(owner, avatar, photo));
    }

    private static String path(Owner owner, UUID avatar, UUID photo) {
        return route(owner) + "/" + avatar + "/photos/" + photo + "/content";
    }
}
