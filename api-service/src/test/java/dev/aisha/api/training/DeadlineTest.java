package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.training.TrainingFixtures.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.notification.NotificationEvent.TrainingFailed;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DeadlineTest.Hurried.class)
class DeadlineTest {
    private static final String PORTRAIT = "fal-ai/flux-lora-portrait-trainer";

    /// Everything has to be over in seconds.
    public static class Hurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("aisha.training.deadline", "6s");
        }
    }

    @Inject TrainingFixtures trainings;
    @Inject FalControl fal;
    @Inject FakeBot bot;
    @Inject Ledger ledger;

    @BeforeEach
    void normalFal() {
        fal.reset();
    }

    @Test
    @Tag("P07")
    void givenNeverCompleted_whenDeadlinePasses_thenRefundedAndALateSuccessIsFree() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);

        assertThat(trainings.awaitStatus(ready, id, TrainingStatus.EXPIRED).failure())
                .isEqualTo(TrainingFailure.EXPIRED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        await().untilAsserted(() ->
                assertThat(bot.taken(ready.owner(), TrainingFailed.class)).hasSize(1));
        await().untilAsserted(() -> assertThat(trainings.spend(id)).isEqualTo("POSSIBLE"));

        fal.complete(trainings.order(id, "request_id"));

        assertThat(trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED).price()).isZero();
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        await().untilAsserted(
                        () -> assertThat(bot.taken(ready.owner(), TrainingReady.class)).hasSize(1));
        await().untilAsserted(() -> assertThat(trainings.spend(id)).isEqualTo("BILLED"));
    }

    @Test
    @Tag("P06")
    void givenAnswerAndWebhookLost_whenDeadlinePasses_thenRefundedAndNeverPostedAgain() {
        fal.behave(PORTRAIT, "cut", true, "webhook", "LOSE", "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);

        trainings.awaitStatus(ready, id, TrainingStatus.EXPIRED);

        assertThat(fal.submits(ready.trigger())).hasSize(1);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
        await().untilAsserted(() -> assertThat(trainings.spend(id)).isEqualTo("POSSIBLE"));
    }

    @Test
    void givenLockedAccount_whenSubmitting_thenPausedAndTriedAgain() {
        fal.behave(PORTRAIT, "refuseStatus", 403, "refuseDetail", "User is locked", "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);

        await().untilAsserted(() ->
                assertThat(
                                trainings.value(
                                        "SELECT reason FROM provider_pause WHERE"
                                                + " since IS NOT NULL"))
                        .contains("locked"));
        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        assertThat(trainings.value("SELECT since FROM provider_pause")).isEqualTo("null");
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT - PRICE, 0));
        assertThat(trainings.order(id, "attempt")).isEqualTo("2");
    }

    @Test
    void givenTooManyRequests_whenSubmitting_thenSentAgain() {
        fal.behave(PORTRAIT, "refuseStatus", 429, "refuseDetail", "slow down", "times", 1);
        Ready ready = trainings.portrait();

        trainings.awaitStatus(ready, trainings.start(ready), TrainingStatus.SUCCEEDED);

        assertThat(fal.submits(ready.trigger())).hasSize(1);
    }

    @Test
    void givenRefused_whenSubmitting_thenFailedAtOnce() {
        fal.behave(PORTRAIT, "refuseStatus", 404, "refuseDetail", "gone", "times", 1);
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);

        assertThat(trainings.awaitStatus(ready, id, TrainingStatus.FAILED).failure())
                .isEqualTo(TrainingFailure.PROVIDER_FAILED);
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    @Tag("P50")
    void givenConsentRevokedWhileWaiting_whenTriedAgain_thenNothingLeaves() {
        fal.behave(PORTRAIT, "refuseStatus", 429, "refuseDetail", "slow down");
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready);
        await().untilAsserted(() -> assertThat(trainings.order(id, "attempt")).isNotEqualTo("0"));

        trainings.revokeConsent(ready);

        assertThat(trainings.awaitStatus(ready, id, TrainingStatus.FAILED).failure())
                .isEqualTo(TrainingFailure.CONSENT_REVOKED);
        assertThat(fal.submits(ready.trigger())).isEmpty();
        assertThat(balance(ready)).isEqualTo(new Balance(GIFT, 0));
    }

    private Balance balance(Ready ready) {
        return ledger.balance(ready.owner().id());
    }
}
