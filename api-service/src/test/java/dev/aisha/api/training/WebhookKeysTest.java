package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.TestClock;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.notification.NotificationEvent.TrainingFailed;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whose signature counts, and in which trace what it proves goes on.
@QuarkusTest
class WebhookKeysTest {
    private static final String TRAINER = "flux-lora-portrait-trainer";

    @Inject TrainingFixtures trainings;
    @Inject FalControl fal;
    @Inject FakeBot bot;
    @Inject TestClock clock;

    @BeforeEach
    void onlyOurWebhooks() {
        fal.reset();
        fal.behave(TRAINER, "hold", true, "webhook", "LOSE");
    }

    @Test
    @Tag("P30")
    void givenRotatedKeys_whenReported_thenTheNewKeyIsFetchedAndCounts() {
        Running old = running();
        report(old).statusCode(200);
        fal.rotateKeys();
        clock.tick(Duration.ofSeconds(61)); // keys are fetched at most once a minute

        Running rotated = running();

        report(rotated).statusCode(200);
        trainings.awaitStatus(rotated.ready(), rotated.training(), TrainingStatus.FAILED);
    }

    @Test
    @Tag("P30")
    void givenNoKeysToBeHad_whenReported_thenFalIsAskedToComeAgain() {
        clock.tick(Duration.ofHours(25)); // what we knew is too old
        fal.settings(Map.of("jwksDown", true));
        Running running = running();

        report(running).statusCode(503).body("code", equalTo("service.unavailable"));

        fal.settings(Map.of("jwksDown", false));
        clock.tick(Duration.ofSeconds(61));
        report(running).statusCode(200);
        trainings.awaitStatus(running.ready(), running.training(), TrainingStatus.FAILED);
    }

    @Test
    void givenATrace_whenTheWebhookEndsItsOrder_thenThePersonIsToldInTheSameTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Ready ready = trainings.portrait();
        UUID training =
                asBot(UUID.randomUUID().toString())
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .body(new StartTraining(TrainingPreset.FAST, TrainingFixtures.PRICE))
                        .post(
                                "/api/v1/users/{user}/avatars/{avatar}/trainings",
                                ready.owner().user(),
                                ready.avatar())
                        .as(TrainingView.class)
                        .id();
        assertThat(trainings.order(training, "traceparent")).contains(trace);

        report(running(ready, training)).statusCode(200);

        await().untilAsserted(() ->
                assertThat(bot.taken(ready.owner()))
                        .filteredOn(told -> told.event() instanceof TrainingFailed)
                        .singleElement()
                        .satisfies(told -> assertThat(bot.trace(told)).contains(trace)));
    }

    private record Running(Ready ready, UUID training, String requestId, String job) {}

    private Running running() {
        Ready ready = trainings.portrait();
        return running(ready, trainings.start(ready));
    }

    private Running running(Ready ready, UUID training) {
        trainings.awaitStatus(ready, training, TrainingStatus.RUNNING);
        var submit = fal.submits(ready.trigger()).getFirst();
        return new Running(
                ready,
                training,
                submit.path("requestId").asText(),
                URI.create(submit.path("webhookUrl").asText())
                        .getQuery()
                        .substring("job=".length()));
    }

    private ValidatableResponse report(Running running) {
        String body =
                "{\"request_id\":\"%s\",\"status\":\"ERROR\",\"payload\":{\"detail\":\"broken\"}}"
                        .formatted(running.requestId());
        return RestAssured.given()
                .queryParam("job", running.job())
                .headers(
                        fal.sign(
                                running.requestId(),
                                FalControl.USER_ID,
                                clock.instant().getEpochSecond(),
                                body))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/avatar/status_update")
                .then();
    }
}
