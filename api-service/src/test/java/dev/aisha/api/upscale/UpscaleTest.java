package dev.aisha.api.upscale;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.upscale.UpscaleFixtures.PRICE;
import static dev.aisha.api.upscale.UpscaleFixtures.jpeg;
import static dev.aisha.api.upscale.UpscaleFixtures.post;
import static dev.aisha.api.upscale.UpscaleFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.notification.NotificationEvent.UpscaleFailed;
import dev.aisha.model.notification.NotificationEvent.UpscaleProgressed;
import dev.aisha.model.notification.NotificationEvent.UpscaleReady;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a 2K version: every end it can come to, and what it costs.
@QuarkusTest
class UpscaleTest {
    private static final String SEEDVR = "fal-ai/seedvr/upscale/image";

    @Inject UpscaleFixtures upscales;
    @Inject UpscaleData data;
    @Inject Fixtures users;
    @Inject FalControl fal;
    @Inject Fal door;
    @Inject FakeBot bot;
    @Inject Ledger ledger;
    @Inject ObjectStore store;
    @Inject TestClock clock;

    private Owner owner;

    @BeforeEach
    void normal() {
        fal.reset();
        fal.settings(Map.of("concurrency", 40));
        owner = users.owner();
    }

    @Test
    @Tag("P08")
    void givenAnImage_whenUpscaled_thenKeptPaidOnceAndTold() throws IOException {
        UUID image = upscales.image(owner);
        assertThat(view(image).upscaled()).isFalse();
        assertThat(view(image).upscalePrice()).isEqualTo(PRICE);
        content(image).then().statusCode(404).body("code", equalTo("image.not-found"));

        UUID id = started(owner, image).id();

        Upscale row = upscales.reaches(id, UpscaleStatus.SUCCEEDED);
        assertThat(row.charged).isEqualTo(PRICE);
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
        assertThat(view(image).upscaled()).isTrue();
        byte[] file = content(image).then().statusCode(200).extract().asByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture.getHeight()).isEqualTo(2048);
        assertThat(picture.getWidth()).isEqualTo(1536);
        await().untilAsserted(() -> {
            assertThat(bot.taken(owner, UpscaleProgressed.class)).isNotEmpty();
            assertThat(bot.taken(owner, UpscaleReady.class)).hasSize(1);
        });

        UpscaleView again = started(owner, image);
        assertThat(again.status()).isEqualTo(UpscaleStatus.SUCCEEDED);
        assertThat(again.price()).isZero();
        assertThat(again.height()).isEqualTo(2048);
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
        assertThat(fal.submits("upscale_factor")).hasSize(1);
    }

    @Test
    @Tag("P52")
    void givenTheOrder_whenSent_thenFalGetsOurCopyWithALifetime() {
        UUID image = upscales.image(owner, 1280, 720, null);
        UUID id = started(owner, image).id();
        upscales.reaches(id, UpscaleStatus.SUCCEEDED);

        var submit = fal.submits("upscale_factor").getFirst();
        assertThat(submit.path("endpoint").asText()).isEqualTo(SEEDVR);
        assertThat(submit.at("/input/upscale_factor").asInt()).isEqualTo(2);
        assertThat(submit.at("/input/image_url").asText()).contains("/fal/cdn/").endsWith(".jpg");
        assertThat(upscales.request(id, "estimated_micro_usd")).isEqualTo("3687");

        clock.tick(Duration.ofMinutes(61));
        URI copy = URI.create(submit.at("/input/image_url").asText());
        assertThat(asBot().get(copy).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("P21")
    void givenManyTaps_whenSimultaneous_thenOneIsMadeAndPaid() {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "hold", true);

        List<UUID> ids =
                IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(_ -> started(owner, image).id())
                        .distinct()
                        .toList();

        assertThat(ids).hasSize(1);
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, PRICE));
    }

    @ParameterizedTest
    @Tag("P22")
    @CsvSource({
        "nsfw, [0], REJECTED, CONTENT_BLOCKED",
        "failStatus, 422, FAILED, PROVIDER_FAILED",
        "failErrorType, runner_disconnected, FAILED, PROVIDER_FAILED",
        "refuseStatus, 422, FAILED, PROVIDER_FAILED"
    })
    void givenTrouble_whenUpscaled_thenItCostsNothingAndIsTold(
            String member, String value, UpscaleStatus status, UpscaleFailure failure) {
        UUID image = upscales.image(owner);
        Object trouble =
                value.startsWith("[")
                        ? List.of(0)
                        : value.matches("\\d+") ? Integer.valueOf(value) : value;
        fal.behave(SEEDVR, member, trouble, "times", 1);

        UUID id = started(owner, image).id();

        assertThat(upscales.reaches(id, status).failure).isEqualTo(failure);
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        assertThat(view(image).upscaled()).isFalse();
        await().untilAsserted(() -> assertThat(bot.taken(owner, UpscaleFailed.class)).hasSize(1));

        upscales.reaches(started(owner, image).id(), UpscaleStatus.SUCCEEDED);
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
    }

    @ParameterizedTest
    @CsvSource({"{}, PROVIDER_FAILED", "{\"image\":{\"url\":\"SMALL\"}}, PROVIDER_FAILED"})
    void givenNoUsableResult_whenStored_thenNothingIsInventedNorPaid(
            String output, UpscaleFailure failure) {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "hold", true, "times", 1);
        UUID id = started(owner, image).id();
        upscales.reaches(id, UpscaleStatus.RUNNING);

        upscales.saysFal(id, output.replace("SMALL", small()));
        fal.complete(upscales.request(id, "request_id"));

        assertThat(upscales.reaches(id, UpscaleStatus.FAILED).failure).isEqualTo(failure);
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        assertThat(view(image).upscaled()).isFalse();
    }

    @Test
    @Tag("P51")
    void givenWorkUnderWay_whenThePersonLeaves_thenWhatWaitsEndsAndWhatRunsIsRemoved() {
        fal.behave(SEEDVR, "hold", true);
        UUID running = started(owner, upscales.image(owner)).id();
        upscales.reaches(running, UpscaleStatus.RUNNING);
        UUID waiting = started(owner, upscales.image(owner)).id();
        assertThat(balance()).isEqualTo(new Balance(GIFT - 2 * PRICE, 2 * PRICE));

        QuarkusTransaction.requiringNew().run(() -> data.close(owner.id()));

        assertThat(upscales.reaches(waiting, UpscaleStatus.FAILED).failure)
                .isEqualTo(UpscaleFailure.WITHDRAWN);
        assertThat(upscales.reaches(running, UpscaleStatus.FAILED).failure)
                .isEqualTo(UpscaleFailure.WITHDRAWN);
        assertThat(fal.submits("upscale_factor")).hasSize(1);
        await().untilAsserted(() -> assertThat(balance()).isEqualTo(new Balance(GIFT, 0)));
    }

    @Test
    @Tag("P07")
    void givenTheDeadlinePasses_whenItEndsLate_thenRefundedInTimeKeptAndFree() {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "hold", true, "times", 1);
        UUID id = started(owner, image).id();
        upscales.reaches(id, UpscaleStatus.RUNNING);

        clock.tick(Duration.ofMinutes(11));

        upscales.reaches(id, UpscaleStatus.EXPIRED);
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        await().untilAsserted(() -> assertThat(bot.taken(owner, UpscaleFailed.class)).hasSize(1));

        fal.complete(upscales.request(id, "request_id"));

        upscales.reaches(id, UpscaleStatus.SUCCEEDED);
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        assertThat(view(image).upscaled()).isTrue();
        await().untilAsserted(() -> assertThat(bot.taken(owner, UpscaleReady.class)).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"LOSE, 1", "NORMAL, 10"})
    @Tag("P04")
    @Tag("P05")
    void givenWebhooksLostOrRepeated_whenUpscaled_thenOneResultAndOneCapture(
            String delivery, int copies) {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "webhook", delivery, "webhookCopies", copies);

        UUID id = started(owner, image).id();

        upscales.reaches(id, UpscaleStatus.SUCCEEDED);
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
        await().untilAsserted(() -> assertThat(bot.taken(owner, UpscaleReady.class)).hasSize(1));
    }

    @Test
    void givenTheImageIsDeletedMeanwhile_whenItEnds_thenNothingStaysNorIsPaid() {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "hold", true, "times", 1);
        UUID id = started(owner, image).id();
        upscales.reaches(id, UpscaleStatus.RUNNING);

        asBot().delete(route(image)).then().statusCode(204);
        fal.complete(upscales.request(id, "request_id"));

        assertThat(upscales.reaches(id, UpscaleStatus.FAILED).failure)
                .isEqualTo(UpscaleFailure.WITHDRAWN);
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        assertThat(store.exists(Bucket.IMAGES, key(image))).isFalse();
    }

    @Test
    void givenA2kVersion_whenItsImageIsDeleted_thenItsFileGoesToo() {
        UUID image = upscales.image(owner);
        upscales.reaches(started(owner, image).id(), UpscaleStatus.SUCCEEDED);
        assertThat(store.exists(Bucket.IMAGES, key(image))).isTrue();

        asBot().delete(route(image)).then().statusCode(204);

        await().until(() -> !store.exists(Bucket.IMAGES, key(image)));
    }

    @Test
    void givenALargeOriginal_when2kIsAsked_thenTheOriginalIsItForFree() {
        UUID image = upscales.image(owner, 1792, 2368, null);

        assertThat(view(image).upscaled()).isTrue();
        assertThat(started(owner, image).status()).isEqualTo(UpscaleStatus.SUCCEEDED);
        assertThat(content(image).asByteArray()).isEqualTo(jpeg(1792, 2368));
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
        assertThat(fal.submits("upscale_factor")).isEmpty();
    }

    @Test
    void givenARefusal_whenAsked_thenItSaysWhyAndHoldsNothing() {
        UUID image = upscales.image(owner);
        post(owner, UUID.randomUUID(), PRICE)
                .then()
                .statusCode(404)
                .body("code", equalTo("image.not-found"));
        post(users.owner(), image, PRICE).then().body("code", equalTo("image.not-found"));
        post(owner, image, 2).then().statusCode(409).body("code", equalTo("price.changed"));
        asBot().body("{\"quotedPrice\":3}")
                .post(route(image) + "/upscale")
                .then()
                .body("code", equalTo("idempotency.key-missing"));
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    @Tag("P50")
    void givenAnAvatarsImage_whenConsentIsMissing_thenNothingLeaves() {
        UUID image = upscales.image(owner, 768, 1024, UUID.randomUUID());

        post(owner, image, PRICE).then().statusCode(403).body("code", equalTo("consent.required"));

        assertThat(fal.submits("upscale_factor")).isEmpty();
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    void givenARetiredUpscaler_whenShown_thenNothingIsSold() {
        UUID image = upscales.image(owner);
        fal.behave(SEEDVR, "refuseStatus", 404, "refuseDetail", "Not Found", "times", 1);
        upscales.reaches(started(owner, image).id(), UpscaleStatus.FAILED);

        assertThat(view(image).upscalePrice()).isNull();
        post(owner, image, PRICE)
                .then()
                .statusCode(409)
                .body("code", equalTo("upscale.unavailable"));
        assertThat(balance()).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    void givenFiveUnderWay_whenASixthIsAsked_thenItWaitsItsTurn() {
        fal.behave(SEEDVR, "hold", true);
        IntStream.range(0, 5).forEach(_ -> started(owner, upscales.image(owner)));

        post(owner, upscales.image(owner), PRICE)
                .then()
                .statusCode(429)
                .body("code", equalTo("upscale.limit"));

        assertThat(balance()).isEqualTo(new Balance(GIFT - 5 * PRICE, 5 * PRICE));
    }

    private String small() {
        byte[] small = jpeg(1024, 1024);
        return door.upload(
                        new ByteArrayInputStream(small),
                        small.length,
                        "image/jpeg",
                        "small.jpg",
                        Duration.ofHours(1))
                .toString();
    }

    private Balance balance() {
        return ledger.balance(owner.id());
    }

    private ImageView view(UUID image) {
        return asBot().get(route(image)).as(ImageCard.class).image();
    }

    private io.restassured.response.Response content(UUID image) {
        return asBot().get(route(image) + "/content?variant=UPSCALED");
    }

    private String route(UUID image) {
        return "/api/v1/users/" + owner.user() + "/images/" + image;
    }

    private String key(UUID image) {
        return owner.subject() + "/images/" + image + "-2k";
    }
}
