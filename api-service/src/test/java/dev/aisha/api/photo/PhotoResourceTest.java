package dev.aisha.api.photo;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.avatar.AvatarFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PhotoResourceTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject AvatarService service;
    @Inject Photos photos;
    @Inject FailedSets failed;
    @Inject FakeBot bot;
    @Inject ObjectStore store;
    @Inject TestClock clock;

    private Owner owner;
    private UUID avatar;

    @BeforeEach
    void collecting() {
        owner = users.owner();
        avatar = avatars.draft(owner).id();
        consent(owner);
    }

    @Test
    void givenAPhoto_whenAdded_thenItIsAnsweredAtOnceJudgedStoredAndTold() throws IOException {
        bot.hasFile("ref-1", owner, Pictures.withExif(Pictures.jpeg(1), 6));

        add("ref-1")
                .then()
                .statusCode(202)
                .body("pending", equalTo(1))
                .body("avatarStatus", equalTo("COLLECTING"))
                .body("min", equalTo(10))
                .body("max", equalTo(20));

        PhotoSetView set = judged(1);
        assertThat(set.accepted()).isEqualTo(1);
        String key = key(set.photos().getFirst());
        try (var in = store.open(Bucket.AVATARS, key)) {
            assertThat(ImageIO.read(in).getWidth()).isEqualTo(560);
        }
        assertThat(told(set).photo()).isEqualTo(set.photos().getFirst());
    }

    @Test
    void givenNoConsent_whenAdded_thenItIsRefused() {
        asBot().delete("/api/v1/users/" + owner.user() + "/consents/training");

        add("ref-1").then().statusCode(403).body("code", equalTo("consent.required"));
    }

    @Test
    void givenOneReference_whenAddedTwice_thenItIsOnePhoto() {
        bot.hasFile("ref-1", owner, Pictures.jpeg(1));

        add("ref-1");
        judged(1);

        add("ref-1").then().statusCode(202).body("photos", hasSize(1)).body("accepted", equalTo(1));
        add("ref-2").then().body("photos", hasSize(2));
    }

    @Test
    void givenDuplicates_whenJudged_thenTheReasonIsTold() {
        bot.hasFile("ref-1", owner, Pictures.jpeg(Pictures.portrait(1, 900, 800), 0.9f));
        bot.hasFile("ref-2", owner, Pictures.jpeg(Pictures.portrait(1, 900, 800), 0.9f));
        bot.hasFile("ref-3", owner, Pictures.jpeg(Pictures.portrait(1, 900, 800), 0.5f));
        add("ref-1");
        judged(1);

        add("ref-2");
        judged(2);
        add("ref-3");
        PhotoSetView set = judged(3);

        assertThat(set.photos())
                .extracting(PhotoView::rejection)
                .containsExactly(null, PhotoRejection.DUPLICATE, PhotoRejection.NEAR_DUPLICATE);
        assertThat(set.photos().getLast().bound()).isEqualTo(4.0);
        assertThat(set.photos().getLast().measured()).isBetween(0.0, 4.0);
        await().untilAsserted(() ->
                assertThat(store.exists(Bucket.AVATARS, key(set.photos().get(2)))).isFalse());
    }

    @Test
    void givenOneFileSentTenTimesAtOnce_whenJudged_thenOneIsAccepted() {
        byte[] bytes = Pictures.jpeg(1);
        IntStream.range(0, 10).forEach(i -> bot.hasFile("ref-" + i, owner, bytes));

        IntStream.range(0, 10).parallel().forEach(i -> add("ref-" + i));

        PhotoSetView set = judged(10);
        assertThat(set.accepted()).isEqualTo(1);
        assertThat(set.rejected()).isEqualTo(9);
    }

    @Test
    @Tag("P33")
    void givenAFileThatIsNoPhoto_whenJudged_thenItIsRefusedWithAReason() {
        bot.hasFile("ref-1", owner, "words".getBytes());
        bot.hasFile("ref-2", owner, Pictures.hollowPng(1, 65_535));

        add("ref-1");
        judged(1);
        add("ref-2");

        PhotoSetView set = judged(2);
        assertThat(set.photos())
                .extracting(PhotoView::rejection)
                .containsExactly(PhotoRejection.UNREADABLE, PhotoRejection.TOO_SMALL);
        assertThat(set.photos().getLast().measured()).isEqualTo(1.0);
        assertThat(set.photos().getLast().bound()).isEqualTo(512.0);
        told(set);
    }

    @Test
    @Tag("P33")
    void givenAFileBeyondTheLimit_whenPulled_thenItIsRefused() {
        bot.hasFile("ref-1", owner, new byte[20 * 1024 * 1024 + 1]);

        add("ref-1");

        assertThat(judged(1).photos().getFirst().rejection())
                .isEqualTo(PhotoRejection.TOO_MANY_BYTES);
    }

    @Test
    void givenAReferenceThatRanOutOrIsAnothers_whenPulled_thenThePhotoIsLostAndMayComeAgain() {
        bot.hasFile("ref-theirs", users.owner(), Pictures.jpeg(1));
        add("ref-gone");
        judged(1);
        add("ref-theirs");

        assertThat(judged(2).lost()).isEqualTo(2);

        bot.hasFile("ref-gone", owner, Pictures.jpeg(1));
        add("ref-gone").then().body("pending", equalTo(1)).body("photos", hasSize(2));
        assertThat(judged(2).accepted()).isEqualTo(1);
    }

    @Test
    @Tag("P11")
    void givenAnAlbumInAnyOrder_whenAddedAtOnce_thenTheSetIsTheSame() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(order, new Random(1));
        order.forEach(i -> bot.hasFile("ref-" + i, owner, Pictures.jpeg(100 + i)));

        order.parallelStream().forEach(i -> add("ref-" + i));

        PhotoSetView set = judged(12);
        assertThat(set.accepted()).isEqualTo(12);
        assertThat(set.avatarStatus()).isEqualTo(AvatarStatus.READY_TO_TRAIN);
        assertThat(set.complete()).isTrue();
        told(set);
        assertThat(bot.taken(owner)).extracting(Notification::revision).doesNotHaveDuplicates();
    }

    @Test
    void givenTwentyFiveAtOnce_whenAdded_thenTwentyFindASlot() {
        IntStream.range(0, 25).forEach(i -> bot.hasFile("ref-" + i, owner, Pictures.jpeg(200 + i)));

        List<Integer> answers =
                IntStream.range(0, 25)
                        .parallel()
                        .mapToObj(i -> add("ref-" + i).statusCode())
                        .toList();

        assertThat(answers).filteredOn(status -> status == 202).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        assertThat(judged(20).accepted()).isEqualTo(20);
        add("ref-more").then().statusCode(409).body("code", equalTo("photo.set-full"));
    }

    @Test
    void givenAReadySet_whenAPhotoGoesOrComes_thenTheAvatarFollows() {
        fill(10);
        PhotoSetView ready = view();
        assertThat(ready.avatarStatus()).isEqualTo(AvatarStatus.READY_TO_TRAIN);
        String key = key(ready.photos().getFirst());

        String photo = "/" + ready.photos().getFirst().id();
        asBot().delete(photosRoute(avatar) + photo)
                .then()
                .statusCode(200)
                .body("avatarStatus", equalTo("COLLECTING"))
                .body("accepted", equalTo(9));
        asBot().delete(photosRoute(avatar) + photo).then().statusCode(200);
        await().untilAsserted(() -> assertThat(store.exists(Bucket.AVATARS, key)).isFalse());

        bot.hasFile("ref-new", owner, Pictures.jpeg(99));
        add("ref-new").then().body("avatarStatus", equalTo("COLLECTING"));
        assertThat(judged(10).avatarStatus()).isEqualTo(AvatarStatus.READY_TO_TRAIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = AvatarStatus.class,
            names = {"FAILED", "CANCELLED"})
    void givenAnEndedTraining_whenThePhotosChange_thenItIsCollectingAgain(AvatarStatus end) {
        avatars.ended(avatar, end);

        add("ref-1").then().statusCode(202).body("avatarStatus", equalTo("COLLECTING"));
    }

    @Test
    void givenATraining_whenPhotosChange_thenItIsRefused() {
        UUID busy = avatars.training(owner, UUID.randomUUID()).id();
        UUID done = avatars.completed(owner).id();

        for (UUID closed : List.of(busy, done)) {
            asBot().body(new AddPhoto("ref-1"))
                    .post(photosRoute(closed))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("avatar.wrong-status"));
        }
        asBot().delete(photosRoute(busy) + "/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("avatar.wrong-status"));
        asBot().delete(photosRoute(done) + "/" + UUID.randomUUID()).then().statusCode(200);
    }

    @Test
    @Tag("P39")
    void givenAnHoursPhotos_whenOneMoreIsAdded_thenItWaitsForTheNextHour() {
        clock.tick(Duration.ofMinutes(61 - clock.instant().atZone(clock.getZone()).getMinute()));
        for (int i = 0; i < 120; i++) {
            add("ref-" + i).then().statusCode(202);
            PhotoView photo = view().photos().getFirst();
            asBot().delete(photosRoute(avatar) + "/" + photo.id()).then().statusCode(200);
        }

        add("ref-120")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("photo.rate-limited"));

        clock.tick(Duration.ofHours(1));
        add("ref-120").then().statusCode(202);
    }

    @Test
    void givenAnEmptyReference_whenAdded_thenItIsRefused() {
        add(" ").then().statusCode(400).body("code", equalTo("request.invalid"));
        add("x".repeat(1025)).then().statusCode(400);
    }

    @Test
    void givenJudgedPhotos_whenAllAreDeleted_thenRowsAndObjectsAreGone() {
        fill(2);
        List<String> keys = view().photos().stream().map(this::key).toList();

        photos.deleteAllOf(avatar);

        assertThat(view().photos()).isEmpty();
        await().untilAsserted(
                        () -> assertThat(keys).noneMatch(key -> store.exists(Bucket.AVATARS, key)));
    }

    @Test
    void givenAFailedTraining_whenNobodyTriesAgain_thenItsPhotosAreForgotten() {
        fill(2);
        List<String> keys = view().photos().stream().map(this::key).toList();
        avatars.ended(avatar, AvatarStatus.FAILED);
        Instant now = clock.instant();

        failed.forgetBefore(now.minus(Duration.ofHours(1)));
        assertThat(view().photos()).hasSize(2);
        failed.forgetBefore(now.plus(Duration.ofHours(1)));

        assertThat(view().photos()).isEmpty();
        assertThat(view().avatarStatus()).isEqualTo(AvatarStatus.COLLECTING);
        await().untilAsserted(
                        () -> assertThat(keys).noneMatch(key -> store.exists(Bucket.AVATARS, key)));
        assertThat(failed.kept()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void givenATrainingToBeRetried_whenPhotosAreForgotten_thenItsOwnStay() {
        fill(1);
        avatars.ended(avatar, AvatarStatus.CANCELLED);

        failed.forgetBefore(clock.instant().plus(Duration.ofHours(1)));

        assertThat(view().photos()).hasSize(1);
    }

    @Test
    @Tag("P32")
    void givenAnothersPhoto_whenDeletedThroughAnOwnAvatar_thenItStays() {
        fill(1);
        Owner stranger = users.owner();
        UUID own = avatars.draft(stranger).id();

        asBot().delete(route(stranger) + "/" + own + "/photos/" + view().photos().getFirst().id())
                .then()
                .statusCode(200)
                .body("photos", hasSize(0));

        assertThat(view().accepted()).isEqualTo(1);
    }

    private void fill(int count) {
        IntStream.range(0, count)
                .forEach(i -> {
                    bot.hasFile("ref-" + i, owner, Pictures.jpeg(300 + i));
                    add("ref-" + i);
                });
        judged(count);
    }

    private Response add(String sourceRef) {
        return asBot().body(new AddPhoto(sourceRef)).post(photosRoute(avatar));
    }

    private PhotoSetView view() {
        return asBot().get(photosRoute(avatar)).as(PhotoSetView.class);
    }

    private PhotoSetView judged(int photos) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(view().photos()).hasSize(photos);
                    assertThat(view().photos())
                            .noneMatch(photo -> photo.status() == PhotoStatus.PENDING);
                });
        return view();
    }

    /// Verdicts that nobody heard yet may go together: the newest says all.
    private PhotoJudged told(PhotoSetView set) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                bot.taken(owner, PhotoJudged.class).stream()
                                        .filter(told -> told.set().equals(set))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String key(PhotoView photo) {
        return owner.subject() + "/avatars/" + avatar + "/photos/" + photo.id() + ".jpg";
    }

    private String photosRoute(UUID id) {
        return route(owner) + "/" + id + "/photos";
    }

    static void consent(Owner owner) {
        String user = "/api/v1/users/" + owner.user();
        String policy = asBot().get(user).as(UserView.class).policyVersion();
        asBot().body(new GiveConsent(policy))
                .put(user + "/consents/training")
                .then()
                .statusCode(200);
    }
}
