package dev.aisha.api.gallery;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.Journey;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.job.Retained;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectFolders;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StorageConfig;
import dev.aisha.api.storage.UnsteadyStore;
import dev.aisha.api.zip.ZipRef;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.notification.NotificationEvent.ArchiveReady;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import io.minio.MinioClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a person takes along of their gallery.
@QuarkusTest
class ArchiveTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject Fixtures users;
    @Inject GalleryFixtures gallery;
    @Inject FakeBot bot;
    @Inject TestClock clock;
    @Inject ObjectStore store;
    @Inject ObjectFolders folders;
    @Inject ArchiveTable table;
    @Inject BuildArchive build;
    @Inject MinioClient s3;
    @Inject StorageConfig config;

    private Owner owner;

    @BeforeEach
    void newUser() {
        owner = users.owner();
    }

    @Test
    void givenAFilter_whenOrdered_thenItsImagesAreInTheZipAndNoOthers() throws IOException {
        UUID wanted =
                gallery.anImage(owner).favourite().saying("mars").at("2026-03-05T10:00:00Z").save();
        UUID older =
                gallery.anImage(owner)
                        .favourite()
                        .saying("mars too")
                        .at("2026-01-05T10:00:00Z")
                        .save();
        gallery.anImage(owner).saying("mars").save();
        gallery.anImage(owner).favourite().saying("venus").save();
        gallery.anImage(users.owner()).favourite().saying("mars").save();
        gallery.run(
                """
                UPDATE image SET upscaled_width = 2048, upscaled_height = 1170, upscaled_bytes = 5,
                    upscaled_type = 'image/jpeg', upscaled_sha256 = repeat('1', 64) WHERE id = '%s'\
                """
                        .formatted(older));
        put(Upscalable.upscaledKey(original(older)), "large".getBytes());

        ArchiveView made = made(ordered("?favourite=true&q=mars"));

        assertThat(made.images()).isEqualTo(2);
        TreeMap<String, byte[]> entries = entries(made);
        assertThat(entries.keySet())
                .containsExactly(
                        "0001-2026-03-05-16x9.png",
                        "0002-2026-01-05-16x9-2k.jpg",
                        "0002-2026-01-05-16x9.png");
        assertThat(entries.get("0001-2026-03-05-16x9.png")).isEqualTo(bytes(original(wanted)));
        assertThat(entries.get("0002-2026-01-05-16x9-2k.jpg")).isEqualTo("large".getBytes());
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(bot.taken(owner, ArchiveReady.class))
                                .singleElement()
                                .extracting(ArchiveReady::archive)
                                .isEqualTo(made));
    }

    @Test
    void givenMoreThanABotMaySend_whenPacked_thenEachPartIsSmallEnough() throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            byte[] noise = new byte[24 << 20];
            new Random(seed).nextBytes(noise);
            put(original(gallery.anImage(owner).save()), noise);
        }

        ArchiveView made = made(ordered(""));

        assertThat(made.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.bytes()).isBetween(1L, 47_185_920L));
        assertThat(made.parts())
                .extracting(ExportView.Part::name)
                .containsExactly("aisha-gallery-1.zip", "aisha-gallery-2.zip");
        assertThat(entries(made)).hasSize(2);
    }

    @Test
    void givenAnOrder_whenRepeatedWithItsKey_thenItIsTheSame() {
        gallery.anImage(owner).save();
        String key = UUID.randomUUID().toString();
        var first = order(key, "").as(ArchiveView.class);
        assertThat(order(key, "").as(ArchiveView.class)).isEqualTo(first);
        order(key, "?favourite=true")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency.mismatch"));
        asBot().post(route())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key-missing"));
    }

    @Test
    void givenNothingFound_whenOrdered_thenItIsRefused() {
        gallery.anImage(owner).save();
        refused("?favourite=true", "archive.empty");
        refused("?upscaled=true", "archive.empty");
    }

    @Test
    void givenMoreThanAnOrderMayHave_whenOrdered_thenItIsRefused() {
        gallery.run(
                """
                INSERT INTO image (id, user_id, generation_id, number, ratio, width, height, bytes, content_type,
                    sha256, object_key, preview_key, favourite, prompt, composed_prompt, seed, model, created_at)
                SELECT gen_random_uuid(), '%s', gen_random_uuid(), 1, 'STORY', 9, 16, 1, 'image/jpeg', repeat('0', 64),
                    'none', 'none', n > 1, '', '', n, 'flux-lora', now()
                FROM generate_series(1, 501) n\
                """
                        .formatted(owner.id()));
        refused("", "archive.too-many");
        // not one of them has a file
        var failing = ordered("?favourite=true");
        assertThat(failing.images()).isEqualTo(500);
        await().atMost(LONG).until(() -> view(failing.id()).status() == ExportStatus.FAILED);
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(bot.taken(owner, ArchiveReady.class))
                                .singleElement()
                                .satisfies(told -> assertThat(told.archive().parts()).isEmpty()));
        gallery.clear(owner);
    }

    @Test
    void givenAnOrderUnderWay_whenAnotherIsMade_thenItIsRefused() {
        gallery.anImage(owner).save();
        begun();
        refused("", "archive.active");
    }

    @Test
    @Tag("P39")
    void givenEnoughOrdersToday_whenAnotherIsMade_thenItIsRefusedUntilTomorrow() {
        gallery.anImage(owner).save();
        gallery.run(
                """
                INSERT INTO gallery_archive (id, user_id, status, image_ids, images, parts, created_at, expires_at)
                SELECT gen_random_uuid(), '%s', CASE WHEN n > 9 THEN 'FAILED' ELSE 'EXPIRED' END, '{}', 1, '',
                    '%s', now() FROM generate_series(1, 12) n\
                """
                        .formatted(owner.id(), clock.instant()));
        made(ordered(""));

        order(UUID.randomUUID().toString(), "")
                .then()
                .statusCode(429)
                .body("code", equalTo("archive.rate-limited"))
                .header("Retry-After", notNullValue());

        clock.tick(Duration.ofHours(24));
        made(ordered(""));
    }

    @Test
    void givenACrashWhilePacking_whenTheJobRunsAgain_thenAllIsThereAndToldOnce()
            throws IOException {
        UUID image = gallery.anImage(owner).at("2026-03-05T10:00:00Z").save();
        UUID id = begun(image);
        whatACrashLeft(id);

        build.run(new ZipRef(id));
        build.run(new ZipRef(id));

        assertThat(entries(view(id)).keySet()).containsExactly("0001-2026-03-05-16x9.png");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(bot.taken(owner, ArchiveReady.class)).hasSize(1));
    }

    @Test
    void givenTwoRunsAtOnce_whenTheFirstHasTold_thenTheOtherLeavesItsFiles() throws IOException {
        UUID image = gallery.anImage(owner).at("2026-03-05T10:00:00Z").save();
        UUID id = begun(image);
        whileItIsPacked(() -> build.run(new ZipRef(id)));

        build.run(new ZipRef(id));

        assertThat(view(id).status()).isEqualTo(ExportStatus.READY);
        assertThat(entries(view(id)).keySet()).containsExactly("0001-2026-03-05-16x9.png");
    }

    @Test
    void givenARunThatIsLate_whenTheOrderWasGivenUp_thenItsFilesGo() {
        UUID id = begun(gallery.anImage(owner).save());
        whileItIsPacked(() -> build.gaveUp(new ZipRef(id)));

        build.run(new ZipRef(id));

        assertThat(view(id).status()).isEqualTo(ExportStatus.FAILED);
        assertThat(files()).isZero();
    }

    @Test
    @Tag("P51")
    void givenSomeFilesOfAnOrder_whenItIsGivenUp_thenTheyGoAndThePersonIsTold() {
        UUID id = begun(gallery.anImage(owner).save());
        whatACrashLeft(id);

        build.gaveUp(new ZipRef(id));

        await().atMost(LONG).until(() -> files() == 0);
        assertThat(view(id).status()).isEqualTo(ExportStatus.FAILED);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(bot.taken(owner, ArchiveReady.class)).hasSize(1));
    }

    @Test
    void givenAnArchive_whenItsTimeIsOver_thenItsFilesAndLaterItsRowAreGone() {
        gallery.anImage(owner).save();
        ArchiveView made = made(ordered(""));

        clock.tick(Duration.ofHours(25));

        await().atMost(LONG).until(() -> view(made.id()).status() == ExportStatus.EXPIRED);
        assertThat(files()).isZero();
        part(owner, made, 1).then().statusCode(404).body("code", equalTo("archive.not-found"));
        Retained retained = table;
        retained.forgetBefore(clock.instant().minus(Duration.ofHours(26)));
        assertThat(view(made.id()).status()).isEqualTo(ExportStatus.EXPIRED);
        retained.forgetBefore(clock.instant().plus(Duration.ofHours(1)));
        asBot().get(route() + "/" + made.id()).then().statusCode(404);
    }

    @Test
    @Tag("P51")
    void givenAPersonWhoLeaves_whenTheirOrderIsPacked_thenNothingComesBack() {
        UUID id = begun(gallery.anImage(owner).save());
        asBot().delete(Journey.route(owner)).then().statusCode(202);

        build.run(new ZipRef(id));

        assertThat(files()).isZero();
        assertThat(bot.taken(owner, ArchiveReady.class)).isEmpty();
    }

    @Test
    @Tag("P32")
    void givenAnothersArchive_whenAsked_thenThereIsNothing() {
        gallery.anImage(owner).save();
        ArchiveView made = made(ordered(""));
        Owner stranger = users.owner();

        part(stranger, made, 1).then().statusCode(404);
        asBot().get(Journey.route(stranger) + "/gallery-archives/" + made.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("archive.not-found"));
        for (int number : new int[] {0, -1, 2}) {
            part(owner, made, number).then().statusCode(404);
        }
    }

    /// An order whose job is not scheduled.
    private UUID begun(UUID... images) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        assertThat(
                        QuarkusTransaction.requiringNew()
                                .call(() -> table.begin(id, owner.id(), List.of(images), now, now)))
                .isTrue();
        return id;
    }

    private void whatACrashLeft(UUID order) {
        store.put(
                Bucket.AVATARS,
                owner.subject() + "/exports/" + order + "/1.zip",
                new ByteArrayInputStream(new byte[9]),
                9,
                "application/zip");
    }

    /// Something happens once, right after a part was written.
    private void whileItIsPacked(Runnable happens) {
        var unsteady = new UnsteadyStore(s3, config);
        QuarkusMock.installMockForType(unsteady, ObjectStore.class);
        unsteady.afterPut(happens);
    }

    private void refused(String filter, String code) {
        order(UUID.randomUUID().toString(), filter)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private ArchiveView ordered(String filter) {
        Response answer = order(UUID.randomUUID().toString(), filter);
        answer.then().statusCode(202);
        return answer.as(ArchiveView.class);
    }

    private Response order(String key, String filter) {
        return asBot(key).post(route() + filter);
    }

    private ArchiveView made(ArchiveView ordered) {
        return await().atMost(LONG)
                .until(() -> view(ordered.id()), view -> view.status() == ExportStatus.READY);
    }

    private ArchiveView view(UUID id) {
        return asBot().get(route() + "/" + id).as(ArchiveView.class);
    }

    private static Response part(Owner who, ArchiveView made, int number) {
        return asBot().get(
                        Journey.route(who) + "/gallery-archives/" + made.id() + "/parts/" + number);
    }

    private TreeMap<String, byte[]> entries(ArchiveView made) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        for (ExportView.Part part : made.parts()) {
            byte[] zip = part(owner, made, part.number()).asByteArray();
            assertThat(zip).hasSize(Math.toIntExact(part.bytes()));
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private long files() {
        return folders.list(Bucket.AVATARS, owner.subject() + "/exports/").count();
    }

    private String original(UUID image) {
        return owner.subject() + "/images/" + image + ".png";
    }

    private byte[] bytes(String key) throws IOException {
        try (var in = store.open(Bucket.IMAGES, key)) {
            return in.readAllBytes();
        }
    }

    private void put(String key, byte[] bytes) {
        store.put(Bucket.IMAGES, key, new ByteArrayInputStream(bytes), bytes.length, "image/jpeg");
    }

    private String route() {
        return Journey.route(owner) + "/gallery-archives";
    }
}
