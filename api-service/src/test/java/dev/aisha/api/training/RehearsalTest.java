package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `FAL_TRAINING_TEST_MODE`: the whole way without fal and without coins.
@QuarkusTest
@TestProfile(RehearsalTest.TestMode.class)
class RehearsalTest {
    public static class TestMode implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "FAL_TRAINING_TEST_MODE",
                    "true",
                    "aisha.training.rehearsal",
                    "2s",
                    // a rehearsal has nothing to show, whatever is configured
                    "aisha.sheet.previews",
                    "4");
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
    void givenTestMode_whenTrained_thenNothingIsSentNorChargedAndItSaysTest() {
        Ready ready = trainings.portrait();
        UUID id = trainings.start(ready, 0);
        assertThat(trainings.view(ready, id).test()).isTrue();
        trainings.awaitStatus(ready, id, TrainingStatus.QUEUED);

        TrainingView view = trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);

        assertThat(view.test()).isTrue();
        assertThat(view.price()).isZero();
        assertThat(ledger.balance(ready.owner().id())).isEqualTo(new Balance(GIFT, 0));
        assertThat(fal.submits(ready.trigger())).isEmpty();
        assertThat(trainings.value("SELECT artefact_kind FROM avatar WHERE id = ?", ready.avatar()))
                .isEqualTo("TEST");
        await().untilAsserted(
                        () -> assertThat(bot.taken(ready.owner(), TrainingReady.class)).hasSize(1));

        asBot(UUID.randomUUID().toString())
                .body(
                        """
                        {"avatarId":"%s","prompt":"a pier","ratio":"1:1","count":1,"quotedPrice":5}\
                        """
                                .formatted(ready.avatar()))
                .post("/api/v1/users/{user}/generations", ready.owner().user())
                .then()
                .statusCode(202);
        await().until(() -> fal.submits(ready.trigger()).size() == 1);
        assertThat(fal.submits(ready.trigger()).getFirst().path("endpoint").asText())
                .isEqualTo("fal-ai/flux-pro/v1.1-ultra");
    }
}
