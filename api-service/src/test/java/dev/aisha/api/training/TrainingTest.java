package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.training.TrainingFixtures.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.notification.NotificationEvent.TrainingFailed;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingTest {
    private static final String PORTRAIT = "fal-ai/flux-lora-portrait-trainer";

    @Inject TrainingFixtures trainings;
    @Inject FalControl fal;
    @Inject FakeBot bot;
    @Inject Ledger ledger;
    @Inject ObjectStore store;

    @BeforeEach
    void normalFal() {
        fal.reset();
    }

    @Test
    void givenTenPhotos_whenTrained_thenModelIsStoredChargedAndTold() {
        Ready ready = trainings.portrait();

        UUID id = trainings.start(ready);
        TrainingView view = trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        assertThat(view.price()).isEqualTo(PRICE);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
        String key = trainings.value("SELECT lora_key FROM avatar WHERE id = ?", ready.avatar());
        assertThat(store.exists(Bucket.AVATARS, key)).isTrue();
        assertThat(avatar(ready, "status")).isEqualTo("COMPLETED");
        assertThat(avatar(ready, "main")).isEqualTo("t");
        await().untilAsserted(() ->
                assertThat(bot.taken(ready.owner(), TrainingReady.class))
                        .singleElement()
                        .satisfies(e -> assertThat(e.training().id()).isEqualTo(id)));
    }

    @Test
    void givenPortrait_whenSubmitted_thenInputIsTheTrainersOwn() {
        Ready ready = trainings.portrait();
        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        JsonNode input = onlySubmit(ready).path("input");
        assertThat(input.path("trigger_phrase").asText()).isEqualTo(ready.trigger());
        assertThat(input.path("steps").asInt()).isEqualTo(1000);
        assertThat(input.path("images_data_url").asText()).endsWith(".zip");
        assertThat(input.path("create_masks").isBoolean()).isTrue();
    }

    @Test
    void givenStyle_whenTrained_thenFastTrainingLearnsAStyle() {
        Ready ready = trainings.style();
        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        JsonNode submit = onlySubmit(ready);
        assertThat(submit.path("endpoint").asText()).isEqualTo("fal-ai/flux-lora-fast-training");
        assertThat(submit.path("input").path("is_style").asBoolean()).isTrue();
        assertThat(submit.path("input").path("create_masks").asBoolean(true)).isFalse();
        assertThat(submit.path("input").path("trigger_word").asText()).isEqualTo(ready.trigger());
    }

    @Test
    @Tag("P52")
    void givenAnyOrder_whenSubmitted_thenFalKeepsNothing() {
        Ready ready = trainings.portrait();
        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        JsonNode headers = onlySubmit(ready).path("headers");
        assertThat(headers.path("x-fal-store-io").asText()).isEqualTo("0");
        assertThat(headers.path("x-fal-request-start-timeout").asInt()).isBetween(3000, 3600);
        assertThat(headers.path("x-fal-object-lifecycle-preference").asText())
                .contains("expiration_duration_seconds");
    }

    @Test
    @Tag("P51")
    void givenSuccess_whenPhotosAreNoLongerNeeded_thenTheyAreDeleted() {
        Ready ready = trainings.portrait();
        String key =
                trainings.value("SELECT object_key FROM photo WHERE avatar_id = ?", ready.avatar());
        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        trainings.value(
                                                "SELECT count(*) FROM photo WHERE avatar_id = ?",
                                                ready.avatar()))
                                .isEqualTo("0"));
        assertThat(store.exists(Bucket.AVATARS, key)).isFalse();
    }

    @Test
    @Tag("P51")
    void givenAWishToKeepPhotos_whenTrained_thenTheyStay() {
        Ready ready = trainings.portrait();
        asBot().body(ChangeSettings.NOTHING.withDeletePhotosAfterTraining(false))
                .put("/api/v1/users/{user}/settings", ready.owner().user())
                .then()
                .statusCode(200);

        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        assertThat(
                        trainings.value(
                                "SELECT count(*) FROM job_bulk WHERE task_name = 'training-delete-photos'"
                                        + " AND task_instance = ?",
                                id.toString()))
                .isEqualTo("0");
        assertThat(
                        trainings.value(
                                "SELECT count(*) FROM photo WHERE avatar_id = ?", ready.avatar()))
                .isEqualTo("10");
    }

    @Test
    void givenAWishForQuiet_whenTrained_thenTheEventSaysSo() {
        Ready ready = trainings.portrait();
        asBot().body(ChangeSettings.NOTHING.withNotifyReady(false))
                .put("/api/v1/users/{user}/settings", ready.owner().user())
                .then()
                .statusCode(200);

        trainings.start(ready);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(bot.taken(ready.owner(), TrainingReady.class))
                                .singleElement()
                                .matches(TrainingReady::quiet));
    }

    @Test
    @Tag("P04")
    void givenWebhookBeforeAnswerAndTenCopies_whenTrained_thenOneResult() {
        fal.behave(PORTRAIT, "webhookBeforeAnswer", true, "webhookCopies", 10, "times", 1);
        Ready ready = trainings.portrait();

        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        await().untilAsserted(
                        () -> assertThat(bot.taken(ready.owner(), TrainingReady.class)).hasSize(1));
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
        assertThat(onlySubmit(ready).path("requestId").asText())
                .isEqualTo(trainings.order(id, "request_id"));
    }

    @Test
    @Tag("P05")
    void givenWebhooksAreLost_whenTrained_thenTheReconcilerFinds() {
        fal.behave(PORTRAIT, "webhook", "LOSE", "times", 1);
        Ready ready = trainings.portrait();

        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
    }

    @Test
    @Tag("P06")
    void givenAnswerIsCut_whenWebhookComes_thenItIsTrainedOnce() {
        fal.behave(PORTRAIT, "cut", true, "times", 1);
        Ready ready = trainings.portrait();

        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        assertThat(fal.submits(ready.trigger())).hasSize(1);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
    }

    @Test
    @Tag("P22")
    void givenProviderFails_whenSettled_thenCoinsAreBackAndThePersonIsTold() {
        fal.behave(PORTRAIT, "failErrorType", "runner_server_error", "times", 1);
        Ready ready = trainings.portrait();

        UUID id = trainings.start(ready);
        TrainingView view = trainings.awaitStatus(ready, id, TrainingStatus.FAILED);

        assertThat(view.failure()).isEqualTo(TrainingFailure.PROVIDER_FAILED);
        assertThat(view.price()).isZero();
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        assertThat(avatar(ready, "status")).isEqualTo("FAILED");
        await().untilAsserted(() ->
                assertThat(bot.taken(ready.owner(), TrainingFailed.class)).hasSize(1));
        await().until(() -> trainings.order(id, "state"), "DONE"::equals);
        assertThat(trainings.spend(id)).isEqualTo("nothing");
    }

    @Test
    @Tag("P25")
    void givenPhotosRefusedOrContentBlocked_whenSettled_thenTheReasonIsNamedAndItMayCostUs() {
        fal.behave(
                PORTRAIT,
                "failStatus",
                422,
                "failDetail",
                List.of(
                        Map.of(
                                "type",
                                "image_load_error",
                                "msg",
                                "broken",
                                "loc",
                                List.of("body"))),
                "times",
                1);
        Ready refused = trainings.portrait();
        UUID first = trainings.start(refused);
        assertThat(trainings.awaitStatus(refused, first, TrainingStatus.FAILED).failure())
                .isEqualTo(TrainingFailure.PHOTOS_REFUSED);
        await().until(() -> trainings.spend(first), "POSSIBLE"::equals);

        fal.reset();
        fal.behave(
                PORTRAIT,
                "failStatus",
                422,
                "failDetail",
                List.of(
                        Map.of(
                                "type",
                                "content_policy_violation",
                                "msg",
                                "no",
                                "loc",
                                List.of("body"))),
                "times",
                1);
        Ready blocked = trainings.portrait();
        UUID second = trainings.start(blocked);
        assertThat(trainings.awaitStatus(blocked, second, TrainingStatus.FAILED).failure())
                .isEqualTo(TrainingFailure.CONTENT_BLOCKED);
        await().until(() -> trainings.spend(second), "POSSIBLE"::equals);
    }

    @Test
    @Tag("P08")
    void givenResultIsGone_whenStored_thenFailedAndRefunded() {
        fal.behave(PORTRAIT, "webhook", "HOLD", "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.RUNNING);

        trainings.sql(
                "UPDATE provider_request SET outcome ="
                        + " '{\"is\":\"completed\",\"output\":{\"diffusers_lora_file\":{\"url\":\"'"
                        + " || split_part(status_url, '/fal/', 1)"
                        + " || '/fal/cdn/files/gone.safetensors\"}}}' WHERE work_id = ?",
                id);
        TrainingView view = trainings.awaitStatus(ready, id, TrainingStatus.FAILED);

        assertThat(view.failure()).isEqualTo(TrainingFailure.PROVIDER_FAILED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    @Tag("P34")
    void givenResultPointsInside_whenStored_thenNothingIsFetched() {
        fal.behave(PORTRAIT, "webhook", "HOLD", "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.RUNNING);

        trainings.sql(
                "UPDATE provider_request SET outcome ="
                        + " '{\"is\":\"completed\",\"output\":{\"diffusers_lora_file\":"
                        + "{\"url\":\"http://169.254.169.254/latest/meta-data\"}}}' WHERE work_id = ?",
                id);

        trainings.awaitStatus(ready, id, TrainingStatus.FAILED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    @Tag("P21")
    void givenTwentyTapsAtOnce_whenStarted_thenOneHold() throws Exception {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        try (var pool = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> answers =
                    IntStream.range(0, 20)
                            .mapToObj(i ->
                                    pool.submit(() ->
                                            trainings
                                                    .tryStart(
                                                            ready,
                                                            "tap-" + i + ready.avatar(),
                                                            PRICE)
                                                    .extract()
                                                    .statusCode()))
                            .toList();
            int accepted = 0;
            for (Future<Integer> answer : answers) {
                accepted += answer.get() == 202 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, PRICE));
    }

    @Test
    void givenTheSameTapTwice_whenStarted_thenTheSameTraining() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        String tap = UUID.randomUUID().toString();
        UUID first = trainings.tryStart(ready, tap, PRICE).extract().as(TrainingView.class).id();

        trainings.tryStart(ready, tap, PRICE).statusCode(202).body("id", equalTo(first.toString()));
        trainings
                .tryStart(ready, UUID.randomUUID().toString(), PRICE)
                .statusCode(409)
                .body("code", equalTo("training.active"));
    }

    @Test
    void givenAnotherPrice_whenStarted_thenRefusedAndNothingHeld() {
        Ready ready = trainings.portrait();

        trainings
                .tryStart(ready, UUID.randomUUID().toString(), PRICE - 1)
                .statusCode(409)
                .body("code", equalTo("price.changed"));

        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        assertThat(avatar(ready, "status")).isEqualTo("READY_TO_TRAIN");
    }

    @Test
    @Tag("P50")
    void givenNoConsent_whenStarted_thenRefused() {
        Ready ready = trainings.portrait();
        trainings.revokeConsent(ready);

        trainings
                .tryStart(ready, UUID.randomUUID().toString(), PRICE)
                .statusCode(403)
                .body("code", equalTo("consent.required"));
    }

    @Test
    void givenRunningTraining_whenCancelledAndRemoved_thenCoinsAreBack() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.RUNNING);

        trainings.cancel(ready, id).statusCode(200).body("status", equalTo("CANCELLING"));

        TrainingView view = trainings.awaitStatus(ready, id, TrainingStatus.CANCELLED);
        assertThat(view.failure()).isEqualTo(TrainingFailure.CANCELLED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        assertThat(avatar(ready, "status")).isEqualTo("CANCELLED");
    }

    @Test
    @Tag("P22")
    void givenCancelIsIgnored_whenCompleted_thenDeliveredAndCharged() {
        fal.behave(PORTRAIT, "hold", true, "ignoreCancel", true, "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.RUNNING);
        trainings.cancel(ready, id).statusCode(200);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, PRICE));

        fal.complete(trainings.order(id, "request_id"));

        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
    }

    @Test
    void givenFinishedTraining_whenCancelled_thenRefused() {
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        trainings
                .cancel(ready, id)
                .statusCode(409)
                .body("code", equalTo("training.not-cancellable"));
    }

    @Test
    @Tag("P32")
    void givenAnotherUser_whenLooking_thenNotFound() {
        Ready mine = trainings.portrait();
        Ready theirs = trainings.portrait();
        UUID id = trainings.start(theirs);

        trainings.cancel(new Ready(mine.owner(), mine.avatar(), ""), id).statusCode(404);
        asBot().get("/api/v1/users/" + mine.owner().user() + "/trainings/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("training.not-found"));
    }

    @Test
    void givenReadyAvatar_whenOffered_thenPresetsCheapestFirst() {
        Ready ready = trainings.portrait();

        asBot().get(
                        "/api/v1/users/"
                                + ready.owner().user()
                                + "/avatars/"
                                + ready.avatar()
                                + "/training-offer")
                .then()
                .statusCode(200)
                .body("coins", equalTo((int) GIFT))
                .body("photos", equalTo(10))
                .body("presets.preset", equalTo(List.of("FAST", "BALANCED", "BEST")))
                .body("presets.price", equalTo(List.of(150, 225, 375)));
    }

    private JsonNode onlySubmit(Ready ready) {
        List<JsonNode> submits = fal.submits(ready.trigger());
        assertThat(submits).hasSize(1);
        return submits.getFirst();
    }

    private Balance balance(Ready ready) {
        return ledger.balance(ready.owner().id());
    }

    private String avatar(Ready ready, String column) {
        return trainings.value("SELECT " + column + " FROM avatar WHERE id = ?", ready.avatar());
    }
}
