package dev.aisha.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Part;
import dev.aisha.sandbox.http.SandboxServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    private final Faults faults = new Faults();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private SandboxServer server;

    @BeforeEach
    void start(@TempDir Path uploads) {
        var part =
                new Part() {
                    @Override
                    public void mount(Router router) {
                        router.post("/fal/work")
                                .handler(faults.guard(Target.FAL, Faults::methodAndPath))
                                .blockingHandler(
                                        context -> {
                                            calls.incrementAndGet();
                                            Json.send(context, 200, Map.of("done", true));
                                        },
                                        false);
                    }
                };
        var control = new ControlRoutes(faults, faults::clear);
        server = SandboxServer.start("127.0.0.1", 0, uploads, List.of(control, part));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void givenNoFault_whenCalled_thenDone() throws Exception {
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(200);
        assertThat(calls).hasValue(1);
    }

    @Test
    void givenSkipAndTimes_whenCalled_thenOnlyThoseFail() throws Exception {
        post(
                "/control/faults",
                """
                {"target":"FAL","operation":"POST /fal/wo","kind":"STATUS","status":503,"skip":1,"times":1}
                """);
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(200);
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(503);
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(200);
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void givenRateLimit_whenCalled_thenRetryAfterIsSaid() throws Exception {
        faults.add(Fault.of(Target.FAL, "work", Fault.Kind.RATE_LIMIT).withRetryAfter(7));
        var answer = post("/fal/work", "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void givenHtml_whenCalled_thenAPageOfAGatewayAnswers() throws Exception {
        faults.add(Fault.of(Target.FAL, "work", Fault.Kind.HTML));
        var answer = post("/fal/work", "{}");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void givenCut_whenCalled_thenNothingIsDone() {
        faults.add(Fault.of(Target.FAL, "work", Fault.Kind.CUT));
        assertThatThrownBy(() -> post("/fal/work", "{}")).isInstanceOf(IOException.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void givenCutAfter_whenCalled_thenDoneButNotAnswered() {
        faults.add(Fault.of(Target.FAL, "work", Fault.Kind.CUT_AFTER));
        assertThatThrownBy(() -> post("/fal/work", "{}")).isInstanceOf(IOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void givenAFaultOfAnother_whenCalled_thenUnharmed() throws Exception {
        faults.add(Fault.of(Target.OPENAI, "work", Fault.Kind.CUT));
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void givenFaults_whenReset_thenGone() throws Exception {
        faults.add(Fault.of(Target.FAL, "work", Fault.Kind.STATUS));
        assertThat(post("/control/reset", "").statusCode()).isEqualTo(204);
        assertThat(post("/fal/work", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void givenNonsense_whenAdded_thenRefused() throws Exception {
        assertThat(post("/control/faults", "{\"kind\":\"CUT\"}").statusCode()).isEqualTo(400);
        assertThat(post("/control/faults", "no json").statusCode()).isEqualTo(400);
        assertThat(
                        post(
                                        "/control/faults",
                                        "{\"target\":\"FAL\",\"kind\":\"CUT\",\"operation\":\"(\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
