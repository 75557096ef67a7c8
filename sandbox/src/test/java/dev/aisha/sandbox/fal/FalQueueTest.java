package dev.aisha.sandbox.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FalQueueTest {
    private static final String LORA = "fal-ai/flux-lora";
    private static final Map<String, ?> PROMPT =
            Map.of("prompt", "a cat", "image_size", Map.of("width", 64, "height", 64));
    private static Sandbox sandbox;
    private static FalCaller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        caller = new FalCaller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private FalCaller.Answer submit() throws Exception {
        return caller.submit(LORA, PROMPT);
    }

    private String status(FalCaller.Answer submitted) throws Exception {
        return caller.get(submitted.text("status_url")).text("status");
    }

    @Test
    void givenNoKeyOrAnotherKey_whenSubmitted_then401WithAStringDetail() throws Exception {
        String url = sandbox.url() + "/fal/queue/" + LORA;
        assertThat(caller.call("POST", url, PROMPT).status()).isEqualTo(401);
        var wrong = caller.call("POST", url, PROMPT, "Authorization", "Key a:b");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("detail")).isEqualTo("No user found for Key ID and Secret");
        assertThat(sandbox.fal().submits()).isEmpty();
    }

    @Test
    void givenALongEndpoint_whenSubmitted_thenUrlsHaveOwnerAndAppOnly() throws Exception {
        var submitted = caller.submit("fal-ai/flux-pro/v1.1-ultra", Map.of());
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.text("status")).isEqualTo("IN_QUEUE");
        String id = submitted.text("request_id");
        String url = sandbox.url() + "/fal/queue/fal-ai/flux-pro/requests/" + id;
        assertThat(submitted.text("response_url")).isEqualTo(url);
        assertThat(submitted.text("status_url")).isEqualTo(url + "/status");
        assertThat(submitted.text("cancel_url")).isEqualTo(url + "/cancel");
        caller.result(submitted);
        String full = sandbox.url() + "/fal/queue/fal-ai/flux-pro/v1.1-ultra/requests/" + id;
        assertThat(caller.get(full + "/response").status()).isEqualTo(422);
    }

    @Test
    void givenAMissingPrompt_whenSubmitted_thenAcceptedAndFailedLater() throws Exception {
        var submitted = caller.submit(LORA, Map.of("num_images", 1));
        assertThat(submitted.status()).isEqualTo(200);
        var result = caller.result(submitted);
        assertThat(result.status()).isEqualTo(422);
        assertThat(result.body().at("/detail/0/type").asText()).isEqualTo("missing");
        var status = caller.get(submitted.text("status_url"));
        assertThat(status.text("status")).isEqualTo("COMPLETED");
        assertThat(status.text("error")).isEqualTo("Invalid status code: 422");
    }

    @Test
    void givenTwoSlots_whenFourAreSubmitted_thenTwoWaitWithPositions() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().holds());
        var submitted = List.of(submit(), submit(), submit(), submit());
        await().until(() -> status(submitted.get(1)).equals("IN_PROGRESS"));
        var third = caller.get(submitted.get(2).text("status_url"));
        var fourth = caller.get(submitted.get(3).text("status_url"));
        assertThat(third.status()).isEqualTo(202);
        assertThat(third.body().path("queue_position").asInt()).isZero();
        assertThat(fourth.body().path("queue_position").asInt()).isEqualTo(1);
        sandbox.fal().complete(submitted.get(0).text("request_id"));
        await().until(() -> status(submitted.get(2)).equals("IN_PROGRESS"));
        assertThat(caller.result(submitted.get(0)).status()).isEqualTo(200);
    }

    @Test
    void givenLogsAskedFor_whenRun_thenStepsAreCounted() throws Exception {
        var submitted = submit();
        caller.result(submitted);
        assertThat(caller.get(submitted.text("status_url")).body().path("logs")).isEmpty();
        var logs = caller.get(submitted.text("status_url") + "?logs=1").body().path("logs");
        assertThat(logs.get(logs.size() - 1).path("message").asText()).isEqualTo("step 28/28");
    }

    @Test
    void givenARunningRequest_whenResultAsked_then400() throws Exception {
        sandbox.fal().behave(FalBehaviour.on("flux-lora").holds());
        var submitted = submit();
        assertThat(caller.get(submitted.text("response_url")).status()).isEqualTo(400);
        assertThat(caller.get(submitted.text("status_url")).status()).isEqualTo(202);
    }

    @Test
    void givenRequests_whenCancelled_thenEachStageAnswersItsOwn() throws Exception {
        sandbox.fal().settings().concurrency(1);
        sandbox.fal().behave(FalBehaviour.always().holds());
        var running = submit();
        await().until(() -> status(running).equals("IN_PROGRESS"));
        var queued = submit();
        assertThat(caller.cancel(queued).text("status")).isEqualTo("OK");
        var requested = caller.cancel(running);
        assertThat(requested.status()).isEqualTo(202);
        assertThat(requested.text("status")).isEqualTo("CANCELLATION_REQUESTED");
        var result = caller.result(running);
        assertThat(result.status()).isEqualTo(499);
        assertThat(result.text("error_type")).isEqualTo("client_cancelled");
        var late = caller.cancel(running);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text("status")).isEqualTo("ALREADY_COMPLETED");
        var unknown = caller.get(sandbox.url() + "/fal/queue/" + LORA + "/requests/x/status");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void givenACancelThatIsIgnored_whenCompleted_thenTheResultIsThere() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().holds().ignoresCancel());
        var submitted = submit();
        await().until(() -> status(submitted).equals("IN_PROGRESS"));
        assertThat(caller.cancel(submitted).status()).isEqualTo(202);
        assertThat(status(submitted)).isEqualTo("IN_PROGRESS");
        sandbox.fal().complete(submitted.text("request_id"));
        assertThat(caller.result(submitted).status()).isEqualTo(200);
    }

    @Test
    void givenAStartTimeout_whenTheQueueIsFull_thenItNeverStarts() throws Exception {
        sandbox.fal().settings().concurrency(0);
        var submitted = caller.submit(LORA, PROMPT, "X-Fal-Request-Start-Timeout", "0.2");
        var result = caller.result(submitted);
        assertThat(result.status()).isEqualTo(504);
        assertThat(result.text("error_type")).isEqualTo("request_timeout");
        assertThat(result.headers()).containsKey("x-fal-request-timeout-type");
        assertThat(sandbox.fal().submits().getFirst().startedAt()).isNull();
    }

    @Test
    void givenARefusal_whenSubmitted_thenNothingIsQueued() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().refuses(403, "User is locked.").times(1));
        var refused = submit();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).isEqualTo("User is locked.");
        assertThat(sandbox.fal().submits()).isEmpty();
        assertThat(submit().status()).isEqualTo(200);
    }

    @Test
    void givenACutSubmit_whenTheAnswerIsLost_thenTheRequestRunsAllTheSame() {
        sandbox.fal().behave(FalBehaviour.always().cuts());
        assertThatThrownBy(this::submit).isInstanceOf(IOException.class);
        await().until(() -> sandbox.fal().submits().size() == 1);
        await().until(() -> sandbox.fal().submits().getFirst().status().equals("COMPLETED"));
        assertThat(sandbox.fal().submits().getFirst().input().path("prompt").asText())
                .isEqualTo("a cat");
    }

    @Test
    void givenFailureKnobs_whenRun_thenResultsSaySo() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().fails(422, "bad").times(1));
        sandbox.fal().behave(FalBehaviour.always().breaks("runner_disconnected").times(1));
        var model = caller.result(submit());
        assertThat(model.status()).isEqualTo(422);
        assertThat(model.text("detail")).isEqualTo("bad");
        var submitted = submit();
        assertThat(caller.result(submitted).status()).isEqualTo(503);
        assertThat(caller.get(submitted.text("status_url")).text("error_type"))
                .isEqualTo("runner_disconnected");
    }

    @Test
    void givenAGenericFault_whenSubmitted_thenTheStandInIsNotReached() throws Exception {
        sandbox.faults()
                .add(
                        Fault.of(Target.FAL, "POST /fal/queue", Fault.Kind.STATUS)
                                .withStatus(503)
                                .withTimes(1));
        assertThat(submit().status()).isEqualTo(503);
        assertThat(sandbox.fal().submits()).isEmpty();
    }

    @Test
    void givenControlOverHttp_whenUsed_thenItDoesWhatTheDoorDoes() throws Exception {
        assertThat(caller.control("PATCH", "/settings", Map.of("concurrency", 1)).status())
                .isEqualTo(200);
        assertThat(caller.control("PATCH", "/settings", Map.of("conkurrency", 1)).status())
                .isEqualTo(400);
        var held = Map.of("endpoint", "flux-lora", "hold", true, "times", 1);
        assertThat(caller.control("POST", "/behaviours", held).status()).isEqualTo(201);
        var submitted = submit();
        await().until(() -> status(submitted).equals("IN_PROGRESS"));
        String path = "/requests/" + submitted.text("request_id");
        var failure = Map.of("status", 422, "detail", "no face");
        assertThat(caller.control("POST", path + "/fail", failure).status()).isEqualTo(204);
        assertThat(caller.result(submitted).text("detail")).isEqualTo("no face");
        var submits = caller.control("GET", "/submits", new byte[0]).body();
        assertThat(submits.at("/0/endpoint").asText()).isEqualTo(LORA);
        assertThat(submits.toString()).doesNotContain("sandbox-key-secret");
    }

    @Test
    void givenASlowRun_whenItsTimePasses_thenItCompletesAlone() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().takes(Duration.ofMillis(300)));
        var submitted = submit();
        assertThat(caller.get(submitted.text("status_url")).status()).isEqualTo(202);
        assertThat(caller.result(submitted).status()).isEqualTo(200);
    }
}
