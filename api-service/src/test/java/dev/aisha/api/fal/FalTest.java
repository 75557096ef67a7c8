package dev.aisha.api.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FalTest {
    private record Asked(String method, String uri, Map<String, List<String>> headers) {}

    private final ObjectMapper json = new ObjectMapper();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String base;
    private int status = 200;
    private String answer = "{}";
    private String retryAfter;
    private boolean cut;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givenAnswer_whenSubmitted_thenAcceptedWithFalsOwnUrls() {
        String url = base + "/fal-ai/flux-pro/requests/r-1";
        answer = accepted(url);

        assertThat(submit(Map.of()))
                .isEqualTo(
                        new Submission.Accepted(
                                "r-1",
                                URI.create(url + "/status"),
                                URI.create(url),
                                URI.create(url + "/cancel"),
                                3));
    }

    @Test
    void givenUrlsOnAnotherHost_whenSubmitted_thenUnknown() {
        answer = accepted("https://evil.example/requests/r-1");

        assertThat(submit(Map.of())).isInstanceOf(Submission.Unknown.class);
    }

    @Test
    @Tag("P52")
    void givenWebhook_whenSubmitted_thenEveryHeaderIsThere() {
        submit(Map.of("aisha.fal.webhook-url", "https://api.example/hook"));

        Asked only = asked.getFirst();
        assertThat(only.uri())
                .isEqualTo(
                        "/fal-ai/flux-lora?fal_webhook=https%3A%2F%2Fapi.example%2Fhook%3Fjob%3Dtoken");
        assertThat(only.headers())
                .containsEntry("Authorization", List.of("Key id:secret"))
                .containsEntry("X-fal-store-io", List.of("0"))
                .containsEntry("X-fal-request-start-timeout", List.of("90"))
                .containsEntry(
                        "X-fal-object-lifecycle-preference",
                        List.of("{\"expiration_duration_seconds\":86400}"));
    }

    @Test
    void givenNoWebhookUrl_whenSubmitted_thenNoneIsNamed() {
        submit(Map.of());

        assertThat(asked.getFirst().uri()).isEqualTo("/fal-ai/flux-lora");
    }

    @ParameterizedTest
    @CsvSource({
        "429, NotSent",
        "401, Paused",
        "403, Paused",
        "400, Refused",
        "404, Retired",
        "410, Retired",
        "422, Refused",
        "500, Unknown",
        "502, Unknown",
        "503, Unknown",
        "504, Unknown",
        "302, Unknown"
    })
    @Tag("P06")
    void givenStatus_whenSubmitted_thenClassifiedAfterOnePost(int code, String kind) {
        status = code;
        retryAfter = "0";
        answer = "{\"detail\":\"User is locked\"}";

        assertThat(submit(Map.of()).getClass().getSimpleName()).isEqualTo(kind);
        assertThat(asked).hasSize(1);
    }

    @Test
    @Tag("P06")
    void givenCut_whenSubmitted_thenUnknownAfterOnePost() {
        cut = true;

        assertThat(submit(Map.of())).isInstanceOf(Submission.Unknown.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void givenNobodyListens_whenSubmitted_thenNotSent() {
        server.stop(0);

        assertThat(submit(Map.of())).isInstanceOf(Submission.NotSent.class);
    }

    @Test
    void givenNoSuchHost_whenSubmitted_thenNotSent() {
        assertThat(submit(Map.of("aisha.fal.queue-url", "http://nowhere.invalid")))
                .isInstanceOf(Submission.NotSent.class);
    }

    @Test
    void givenLogs_whenAsked_thenThePercentageIsThatOfTheStepsOrdered() {
        assertThat(running("Loading 7/7").percent(1000)).isNull();
        assertThat(running("Loading 7/7", "step 3/1000").percent(1000)).isZero();
        assertThat(running("step 10/1000", "step 250/1000", "file 2/2", "saving").percent(1000))
                .isEqualTo(25);
        assertThat(running("step 1001/1000").percent(1000)).isNull();
        assertThat(asked.getFirst().uri()).endsWith("/status?logs=1");
    }

    private RequestStatus.Running running(String... messages) {
        String lines =
                Stream.of(messages)
                        .map(message -> "{\"message\":\"" + message + "\"}")
                        .collect(Collectors.joining(","));
        answer = "{\"status\":\"IN_PROGRESS\",\"logs\":[" + lines + "]}";
        return (RequestStatus.Running) reads().status(URI.create(base + "/a/b/requests/r/status"));
    }

    @Test
    void givenBigSeed_whenResultRead_thenNotRounded() {
        answer = "{\"seed\":196619188014358660}";

        assertThat(reads().result(URI.create(base + "/a/b/requests/r")))
                .isInstanceOfSatisfying(
                        FalResult.Output.class,
                        output ->
                                assertThat(output.json().path("seed").asLong())
                                        .isEqualTo(196619188014358660L));
    }

    @Test
    void givenDetailAsStringOrArray_whenResultRead_thenBothAreUnderstood() {
        status = 422;
        answer = "{\"detail\":[{\"type\":\"face_detection_error\",\"msg\":\"no face\"}]}";
        assertThat(reads().result(URI.create(base + "/a/b/requests/r")))
                .isEqualTo(
                        new FalResult.Failed(
                                new FalError(
                                        FalError.Kind.INPUT_REFUSED,
                                        "face_detection_error",
                                        "no face")));
        answer = "{\"detail\":\"something broke\"}";
        assertThat(reads().result(URI.create(base + "/a/b/requests/r")))
                .isEqualTo(
                        new FalResult.Failed(
                                new FalError(
                                        FalError.Kind.PROVIDER_FAILED, "", "something broke")));
    }

    @Test
    void givenLostAnswer_whenUrlsAreBuilt_thenOwnerAndAppOnly() {
        assertThat(reads().requestUrl("fal-ai/flux-pro/v1.1-ultra-finetuned", "r", "/status"))
                .hasToString(base + "/fal-ai/flux-pro/requests/r/status");
        assertThat(reads().requestUrl("workflows/me/mine/x", "r", ""))
                .hasToString(base + "/workflows/me/mine/requests/r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://v3b.fal.media/x",
                "https://v3b.fal.media:8443/x",
                "https://fal.media.evil.example/x",
                "https://evilfal.media/x",
                "https://user:pass@v3b.fal.media/x",
                "https://127.0.0.1/x",
                "http://127.0.0.1:1/x",
                "http://[::1]/x",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/x",
                "https://2130706433/x",
                "http://localhost/x",
                "https://v3b.fal.media.:443@evil.example/x",
                "file:///etc/passwd",
                "ftp://v3b.fal.media/x",
                "gopher://v3b.fal.media/x"
            })
    @Tag("P34")
    void givenForbiddenUrl_whenDownloaded_thenRefused(String url) {
        AllowedHosts hosts = new AllowedHosts(config(Map.of()));

        assertThatThrownBy(() -> hosts.media(URI.create(url)))
                .isInstanceOf(ForbiddenHostException.class);
    }

    @Test
    @Tag("P34")
    void givenRedirectOrBigFile_whenDownloaded_thenRefused() throws IOException {
        FalFiles files = files();
        status = 302;
        assertThatThrownBy(() -> files.download(URI.create(base + "/f"), 10))
                .isInstanceOf(FileGoneException.class);
        status = 200;
        answer = "twelve bytes";
        assertThatThrownBy(() -> files.download(URI.create(base + "/f"), 10))
                .isInstanceOf(FileGoneException.class);
        try (var in = files.download(URI.create(base + "/f"), 12)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(answer);
        }
    }

    private Submission submit(Map<String, String> settings) {
        FalConfig config = config(settings);
        AllowedHosts hosts = new AllowedHosts(config);
        FalSubmits submits = new FalSubmits(config, new FalClients(config, hosts), hosts, json);
        var input = JsonNodeFactory.instance.objectNode().put("prompt", "me");
        return submits.submit(
                new FalOrder("fal-ai/flux-lora", input, 1), "token", Duration.ofSeconds(90));
    }

    private FalReads reads() {
        FalConfig config = config(Map.of());
        AllowedHosts hosts = new AllowedHosts(config);
        return new FalReads(config, new FalClients(config, hosts), hosts, json);
    }

    private FalFiles files() {
        FalConfig config =
                config(Map.of("aisha.fal.media-hosts", base.substring("http://".length())));
        AllowedHosts hosts = new AllowedHosts(config);
        return new FalFiles(config, new FalClients(config, hosts), hosts, json);
    }

    private FalConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("aisha.fal.api-key", "id:secret");
        all.put("aisha.fal.queue-url", base);
        all.put("aisha.fal.call-timeout", "PT5S");
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 300, FalTest::duration)
                .withMapping(FalConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(FalConfig.class);
    }

    private static Duration duration(String text) {
        return text.startsWith("PT")
                ? Duration.parse(text)
                : Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text);
    }

    private static String accepted(String url) {
        return "{\"status\":\"IN_QUEUE\",\"request_id\":\"r-1\",\"queue_position\":3,"
                + "\"status_url\":\"%s/status\",\"response_url\":\"%s\",\"cancel_url\":\"%s/cancel\"}"
                        .formatted(url, url, url);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        Map.copyOf(exchange.getRequestHeaders())));
        if (cut) {
            throw new IOException("cut");
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
