package dev.aisha.api.gallery;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GalleryResourceTest {
    private static final byte[] ORIGINAL = "the original".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PREVIEW = "a preview".getBytes(StandardCharsets.UTF_8);

    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject AvatarService service;
    @Inject Images images;
    @Inject ObjectStore store;

    private Owner owner;

    @BeforeEach
    void newUser() {
        owner = users.owner();
    }

    @Test
    void givenNoImages_whenAsked_thenTheGalleryIsEmpty() {
        asBot().get(route(owner)).then().statusCode(200).body("images", hasSize(0));
        asBot().get(route(owner) + "/latest")
                .then()
                .statusCode(404)
                .body("code", equalTo("image.not-found"));
    }

    @Test
    void givenManyImages_whenPaged_thenEachComesOnceNewestFirst() {
        List<UUID> stored = stored(23);
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            ImagePage page = page(5, cursor);
            page.images().forEach(image -> seen.add(image.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(stored.reversed());
        assertThat(page(23, null).next()).isNull();
    }

    @Test
    void givenImages_whenACardIsShown_thenItKnowsItsPlace() {
        List<UUID> stored = stored(3);

        ImageCard newest = card("latest");
        ImageCard middle = card(stored.get(1).toString());
        ImageCard oldest = card(stored.getFirst().toString());

        assertThat(newest.image().id()).isEqualTo(stored.get(2));
        assertThat(newest.position()).isEqualTo(1);
        assertThat(newest.newer()).isNull();
        assertThat(newest.older()).isEqualTo(stored.get(1));
        assertThat(middle.position()).isEqualTo(2);
        assertThat(middle.total()).isEqualTo(3);
        assertThat(middle.newer()).isEqualTo(stored.get(2));
        assertThat(middle.older()).isEqualTo(stored.getFirst());
        assertThat(oldest.older()).isNull();
    }

    @Test
    void givenAnImage_whenMarked_thenItIsAmongTheFavourites() {
        List<UUID> stored = stored(3);

        favourite(owner, stored.get(1), true).then().body("favourite", equalTo(true));
        favourite(owner, stored.get(1), true).then().statusCode(200);
        asBot().get(route(owner) + "?favourite=true")
                .then()
                .body("images", hasSize(1))
                .body("images[0].id", equalTo(stored.get(1).toString()))
                .body("next", nullValue());

        favourite(owner, stored.get(1), false).then().body("favourite", equalTo(false));
        asBot().get(route(owner) + "?favourite=true").then().body("images", hasSize(0));
    }

    @Test
    void givenAnImage_whenItsBytesAreAsked_thenTheyComeAsStored() {
        UUID id = stored(1).getFirst();
        String content = route(owner) + "/" + id + "/content";

        Response original = asBot().get(content + "?variant=ORIGINAL");
        assertThat(original.asByteArray()).isEqualTo(ORIGINAL);
        assertThat(original.contentType()).isEqualTo("image/png");
        assertThat(original.header("Content-Length")).isEqualTo("" + ORIGINAL.length);
        assertThat(asBot().get(content).asByteArray()).isEqualTo(PREVIEW);
        assertThat(asBot().get(content).contentType()).isEqualTo("image/jpeg");
        assertThat(asBot().get(content).header("Content-Length")).isEqualTo("" + PREVIEW.length);
        asBot().header("If-None-Match", original.header("ETag"))
                .get(content + "?variant=ORIGINAL")
                .then()
                .statusCode(304);
        asBot().get(content + "?variant=SMALL").then().statusCode(400);
    }

    @Test
    void givenAnImage_whenDeletedTwice_thenRowAndObjectsAreGone() {
        UUID id = stored(1).getFirst();

        asBot().delete(route(owner) + "/" + id).then().statusCode(204);
        asBot().delete(route(owner) + "/" + id).then().statusCode(204);

        asBot().get(route(owner) + "/" + id).then().statusCode(404);
        asBot().get(route(owner) + "/" + id + "/content").then().statusCode(404);
        await().untilAsserted(() -> {
            assertThat(store.exists(Bucket.IMAGES, key(id, ".png"))).isFalse();
            assertThat(store.exists(Bucket.IMAGES, key(id, "-preview.jpg"))).isFalse();
        });
    }

    @Test
    void givenAResultStoredTwice_whenLookedAt_thenThereIsOneImage() {
        UUID generation = UUID.randomUUID();

        ImageView first = store(newImage(generation, 1, null));
        ImageView again = store(newImage(generation, 1, null));
        ImageView second = store(newImage(generation, 2, null));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(images.ofGeneration(generation)).containsExactly(first, second);
    }

    @Test
    void givenImagesOfAnAvatar_whenItIsDeleted_thenTheyStay() {
        UUID avatar = avatars.completed(owner).id();
        store(newImage(UUID.randomUUID(), 1, avatar));
        UUID newest = store(newImage(UUID.randomUUID(), 1, avatar)).id();

        assertThat(service.view(owner, avatar).images()).isEqualTo(2);
        assertThat(service.view(owner, avatar).pictureImageId()).isEqualTo(newest);

        asBot().delete(AvatarFixtures.route(owner) + "/" + avatar).then().statusCode(204);
        assertThat(card("latest").total()).isEqualTo(2);
        assertThat(card("latest").image().avatarName()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "cursor=%3Cb%3E"})
    void givenABadQuery_whenPaged_thenItIsRefused(String query) {
        String url = route(owner) + "?" + query;

        assertThat(asBot().urlEncodingEnabled(false).get(url).statusCode()).isIn(400, 404);
    }

    @Test
    void givenAForgedCursor_whenPaged_thenItIsRefused() {
        asBot().get(route(owner) + "?cursor=" + "f".repeat(37) + "A").then().statusCode(400);
    }

    @Test
    @Tag("P32")
    void givenAnotherUser_whenAnyRouteIsTried_thenTheImageIsNotThere() {
        UUID id = stored(2).getFirst();
        Owner stranger = users.owner();
        String strange = route(stranger) + "/" + id;

        asBot().get(strange).then().statusCode(404);
        asBot().get(strange + "/content").then().statusCode(404);
        asBot().get(strange + "/content?variant=ORIGINAL").then().statusCode(404);
        favourite(stranger, id, true).then().statusCode(404);
        asBot().delete(strange).then().statusCode(204);
        asBot().get(route(stranger)).then().body("images", hasSize(0));
        asBot().queryParam("cursor", page(1, null).next())
                .get(route(stranger))
                .then()
                .statusCode(200)
                .body("images", hasSize(0));

        asBot().get(route(owner) + "/" + id)
                .then()
                .statusCode(200)
                .body("image.favourite", equalTo(false));
        assertThat(asBot().get(route(owner) + "/" + id + "/content").asByteArray())
                .isEqualTo(PREVIEW);
    }

    private List<UUID> stored(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> store(newImage(UUID.randomUUID(), 1, null)).id())
                .toList();
    }

    private ImageView store(NewImage image) {
        put(image.objectKey(), ORIGINAL);
        put(image.previewKey(), PREVIEW);
        return QuarkusTransaction.requiringNew().call(() -> images.store(image));
    }

    private void put(String key, byte[] bytes) {
        store.put(Bucket.IMAGES, key, new ByteArrayInputStream(bytes), bytes.length, "image/png");
    }

    private NewImage newImage(UUID generation, int number, @Nullable UUID avatar) {
        UUID id = UUID.randomUUID();
        return new NewImage(
                id,
                owner.id(),
                generation,
                number,
                avatar,
                avatar == null ? null : "Anna",
                AspectRatio.CINEMA,
                1344,
                768,
                ORIGINAL.length,
                "image/png",
                "0".repeat(64),
                key(id, ".png"),
                key(id, "-preview.jpg"),
                "on the beach",
                "a woman on the beach",
                null,
                42,
                "flux-lora");
    }

    private String key(UUID id, String end) {
        return owner.subject() + "/images/" + id + end;
    }

    private ImageCard card(String id) {
        return asBot().get(route(owner) + "/" + id).as(ImageCard.class);
    }

    private ImagePage page(int limit, @Nullable String cursor) {
        var request = asBot().queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(route(owner)).as(ImagePage.class);
    }

    private static Response favourite(Owner owner, UUID id, boolean on) {
        return asBot().body(new SetFavourite(on)).put(route(owner) + "/" + id + "/favourite");
    }

    private static String route(Owner owner) {
        return "/api/v1/users/" + owner.user() + "/images";
    }
}
