package dev.aisha.api.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.FalControl;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P30")
class WebhookForgeryTest {
    private static final String PATH = "/api/v1/avatar/status_update";

    @Inject TrainingFixtures trainings;
    @Inject FalControl fal;
    @Inject Clock clock;

    private Ready ready;
    private UUID training;
    private String job;
    private String requestId;
    private String body;

    @BeforeEach
    void givenRunningTraining() {
        fal.reset();
        fal.behave("flux-lora-portrait-trainer", "hold", true, "webhook", "LOSE");
        ready = trainings.portrait();
        training = trainings.start(ready);
        trainings.awaitStatus(ready, training, TrainingStatus.RUNNING);
        JsonNode submit = fal.submits(ready.trigger()).getFirst();
        requestId = submit.path("requestId").asText();
        job = URI.create(submit.path("webhookUrl").asText()).getQuery().substring("job=".length());
        body = body(requestId);
    }

    @Test
    void givenGenuine_whenReported_thenApplied() {
        post(job, signed(requestId, FalControl.USER_ID, now(), body), body).statusCode(200);

        trainings.awaitStatus(ready, training, TrainingStatus.FAILED);
    }

    @Test
    void givenGenuineTwice_whenReported_thenBothAreAcknowledged() {
        Map<String, String> headers = signed(requestId, FalControl.USER_ID, now(), body);

        post(job, headers, body).statusCode(200);
        post(job, headers, body).statusCode(200);

        assertThat(received()).isEqualTo("1");
    }

    @Test
    void givenAnyByteFlipped_whenReported_thenRefused() {
        Map<String, String> headers = signed(requestId, FalControl.USER_ID, now(), body);
        for (int i = 0; i < body.length(); i += 7) {
            byte[] flipped = body.getBytes(StandardCharsets.UTF_8);
            flipped[i] ^= 1;
            post(job, headers, flipped).statusCode(401);
        }
        String signature = headers.get("X-Fal-Webhook-Signature");
        for (int i = 0; i < signature.length(); i += 13) {
            var forged = new HashMap<>(headers);
            char other = signature.charAt(i) == '0' ? '1' : '0';
            forged.put(
                    "X-Fal-Webhook-Signature",
                    signature.substring(0, i) + other + signature.substring(i + 1));
            post(job, forged, body).statusCode(401).body("code", equalTo("webhook.refused"));
        }
        nothingChanged();
    }

    @Test
    void givenStaleOrFuture_whenReported_thenRefused() {
        post(job, signed(requestId, FalControl.USER_ID, now() - 301, body), body).statusCode(401);
        post(job, signed(requestId, FalControl.USER_ID, now() + 330, body), body).statusCode(401);
        nothingChanged();
    }

    @Test
    void givenNoSignature_whenReported_thenRefused() {
        post(job, Map.of(), body).statusCode(401);
        nothingChanged();
    }

    @Test
    void givenAnotherCustomersRequest_whenReported_thenRefused() {
        post(job, signed(requestId, "github|somebody", now(), body), body).statusCode(401);
        nothingChanged();
    }

    @Test
    void givenUnknownJob_whenReported_thenRefused() {
        Map<String, String> headers = signed(requestId, FalControl.USER_ID, now(), body);
        String forged = (job.charAt(0) == 'A' ? "B" : "A") + job.substring(1);

        post(forged, headers, body).statusCode(401);
        post("", headers, body).statusCode(401);
        nothingChanged();
    }

    @Test
    void givenAnotherJobsRequest_whenReported_thenRefused() {
        String other = body("another-request");

        post(job, signed("another-request", FalControl.USER_ID, now(), other), other)
                .statusCode(401);
        post(job, signed(requestId, FalControl.USER_ID, now(), other), other).statusCode(401);
        nothingChanged();
    }

    @Test
    void givenTooBig_whenReported_thenRefusedUnread() {
        String big = "x".repeat(256 * 1024 + 1);

        post(job, signed(requestId, FalControl.USER_ID, now(), "x"), big).statusCode(413);
        nothingChanged();
    }

    @Test
    void givenRequestIdUnknownToUs_whenReported_thenFalDecidesWithOurKey() {
        trainings.sql(
                "UPDATE provider_request SET state = 'SUBMITTING', request_id = NULL,"
                        + " status_url = NULL WHERE work_id = ?",
                training);
        String other = body("made-up-request");

        post(job, signed("made-up-request", FalControl.USER_ID, now(), other), other)
                .statusCode(200);

        await().untilAsserted(() -> assertThat(inboxState("made-up-request")).isEqualTo("DROPPED"));
        assertThat(trainings.order(training, "state")).isEqualTo("SUBMITTING");
    }

    @Test
    void givenErrorWithoutPayload_whenReported_thenTheResultDecidesWhy() {
        String bare = body(requestId).replaceFirst("\"payload\":.*", "\"payload\":null}");

        post(job, signed(requestId, FalControl.USER_ID, now(), bare), bare).statusCode(200);
        await().untilAsserted(() -> assertThat(inboxState(requestId)).isEqualTo("APPLIED"));
        assertThat(trainings.order(training, "outcome")).isEqualTo("null"); // fal still runs it
        trainings.cancel(ready, training).statusCode(200);

        trainings.awaitStatus(ready, training, TrainingStatus.CANCELLED);
    }

    private void nothingChanged() {
        assertThat(received()).isEqualTo("0");
        assertThat(trainings.view(ready, training).status()).isEqualTo(TrainingStatus.RUNNING);
    }

    private String inboxState(String request) {
        return trainings.value(
                "SELECT state FROM webhook_inbox WHERE request_id = ? AND provider_request_id ="
                        + " (SELECT id FROM provider_request WHERE work_id = ?)",
                request,
                training);
    }

    private String received() {
        return trainings.value(
                "SELECT count(*) FROM webhook_inbox WHERE provider_request_id ="
                        + " (SELECT id FROM provider_request WHERE work_id = ?)",
                training);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Map<String, String> signed(String id, String user, long at, String content) {
        return fal.sign(id, user, at, content);
    }

    private static String body(String id) {
        return "{\"request_id\":\""
                + id
                + "\",\"gateway_request_id\":\""
                + id
                + "\",\"status\":\"ERROR\",\"error\":\"Invalid status code: 500\","
                + "\"payload\":{\"detail\":\"broken\"}}";
    }

    private static ValidatableResponse post(String job, Map<String, String> headers, Object body) {
        return RestAssured.given()
                .queryParam("job", job)
                .headers(headers)
                .contentType("application/json")
                .body(
                        body instanceof byte[] raw
                                ? raw
                                : body.toString().getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then();
    }
}
