package dev.aisha.api.photo;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.Journey;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StorageConfig;
import dev.aisha.api.storage.UnsteadyStore;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import io.minio.MinioClient;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Judging while the bot or the store is down, and verdicts that come too late.
@QuarkusTest
@Tag("P12")
class PhotoTroubleTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject Journey journey;
    @Inject FakeBot bot;
    @Inject TestClock clock;
    @Inject Photos photos;
    @Inject MinioClient s3;
    @Inject StorageConfig config;

    private final String ref = "ref-" + UUID.randomUUID();
    private UnsteadyStore store;
    private Owner owner;
    private UUID avatar;

    @BeforeEach
    void collecting() {
        store = new UnsteadyStore(s3, config);
        QuarkusMock.installMockForType(store, ObjectStore.class);
        owner = users.owner();
        avatar = avatars.draft(owner).id();
        journey.agree(owner, "training");
        bot.hasFile(ref, owner, Pictures.jpeg(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 502, 429})
    void givenABotThatIsDown_whenItComesBack_thenThePhotoIsJudged(int status) {
        bot.failsFilesOf(owner, status);
        add();
        await().until(() -> bot.pulls(ref) >= 2);
        assertThat(photo().status()).isEqualTo(PhotoStatus.PENDING);

        bot.works(owner);

        becomes(PhotoStatus.ACCEPTED);
    }

    @Test
    void givenABotThatStaysDown_whenTheTimeIsOver_thenThePhotoIsLostUntilItComesAgain() {
        bot.failsFilesOf(owner, 503);
        add();
        await().until(() -> bot.pulls(ref) >= 1);
        clock.tick(Duration.ofMinutes(29));
        long before = bot.pulls(ref);
        await().until(() -> bot.pulls(ref) > before);
        assertThat(photo().status()).isEqualTo(PhotoStatus.PENDING);

        clock.tick(Duration.ofMinutes(2));

        becomes(PhotoStatus.LOST);
        UUID lost = photo().id();
        bot.works(owner);
        add();
        becomes(PhotoStatus.ACCEPTED);
        assertThat(photo().id()).isNotEqualTo(lost);
        assertThat(set().lost()).isZero();
    }

    @Test
    void givenAStoreThatIsDown_whenItComesBack_thenThePhotoIsKept() {
        store.isDown(true);
        add();
        await().until(() -> bot.pulls(ref) >= 2);
        assertThat(photo().status()).isEqualTo(PhotoStatus.PENDING);

        store.isDown(false);

        becomes(PhotoStatus.ACCEPTED);
        assertThat(store.exists(Bucket.AVATARS, key(photo().id()))).isTrue();
    }

    @Test
    void givenAStoreThatStaysDown_whenTheTimeIsOver_thenTheSlotIsFree() {
        store.isDown(true);
        add();
        await().until(() -> bot.pulls(ref) >= 1);

        clock.tick(Duration.ofMinutes(31));

        becomes(PhotoStatus.LOST);
        assertThat(set().pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/photos/"})
    @Tag("P51")
    void givenAPhotoBeingJudged_whenItOrItsAvatarIsDeleted_thenNothingOfItStays(String what) {
        var id = new UUID[1];
        store.afterPut(() -> {
            id[0] = photo().id();
            String gone = avatarRoute() + what + (what.isEmpty() ? "" : id[0]);
            assertThat(asBot().delete(gone).statusCode()).isIn(200, 204);
        });
        add();

        await().until(() -> id[0] != null && photos.findById(id[0]) == null);
        await().until(() -> !store.exists(Bucket.AVATARS, key(id[0])));
        assertThat(bot.taken(owner)).isEmpty();
    }

    private void add() {
        asBot().body(new AddPhoto(ref)).post(avatarRoute() + "/photos").then().statusCode(202);
    }

    private PhotoSetView set() {
        return asBot().get(avatarRoute() + "/photos").as(PhotoSetView.class);
    }

    private PhotoView photo() {
        return set().photos().getFirst();
    }

    private void becomes(PhotoStatus status) {
        // the next try is at most half a minute away
        clock.tick(Duration.ofSeconds(31));
        await().atMost(Duration.ofSeconds(30)).until(() -> photo().status() == status);
    }

    private String avatarRoute() {
        return AvatarFixtures.route(owner) + "/" + avatar;
    }

    private String key(UUID photo) {
        return owner.subject() + "/avatars/" + avatar + "/photos/" + photo + ".jpg";
    }
}
