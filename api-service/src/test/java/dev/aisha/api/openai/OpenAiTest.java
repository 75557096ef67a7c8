package dev.aisha.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiTest {
    private static final String OK = chat("{\\\"scene\\\":\\\"rain\\\"}", "stop");

    private final ObjectMapper json = new ObjectMapper();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;

    record Shot(String scene) {}

    record Reply(int status, String body, Map<String, String> headers) {
        Reply(int status, String body) {
            this(status, body, Map.of());
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    @Test
    void givenNoKey_whenAsked_thenOffAndNothingIsSent() {
        var answer = openAi(Map.of("aisha.openai.api-key", "")).ask(question());

        assertThat(failure(answer)).isEqualTo(OpenAiFailure.OFF);
        assertThat(asked).isEmpty();
    }

    @Test
    void givenAGpt6Model_whenAsked_thenTheRequestFollowsItsRules() {
        replies.add(new Reply(200, OK));

        var answer = openAi(Map.of()).ask(question());

        assertThat(answer).isEqualTo(new Answer.Given<>(new Shot("rain")));
        JsonNode body = asked.getFirst();
        assertThat(body.path("model").asText()).isEqualTo("gpt-6-luna");
        assertThat(body.path("reasoning_effort").asText()).isEqualTo("none");
        assertThat(body.path("store").asBoolean(true)).isFalse();
        assertThat(body.has("max_tokens")).isFalse();
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(900);
        assertThat(body.path("safety_identifier").asText()).matches("[0-9a-f]{64}");
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-6-luna,     none, none, true",
        "gpt-6-luna,     low,  low,  false",
        "gpt-6.1-sol,    none, low,  false",
        "gpt-4.1-mini,   none, ,     true"
    })
    void givenAModel_whenAsked_thenEffortAndTemperatureFitItsFamily(
            String model, String effort, String sent, boolean temperature) {
        replies.add(new Reply(200, OK));
        var settings =
                Map.of(
                        "aisha.openai.model", model,
                        "aisha.openai.effort", effort,
                        "aisha.openai.temperature", "0.7");

        openAi(settings).ask(question());

        JsonNode body = asked.getFirst();
        assertThat(body.path("reasoning_effort").asText(null)).isEqualTo(sent);
        assertThat(body.has("temperature")).isEqualTo(temperature);
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_api_key,     UNAUTHORIZED,    1",
        "403, unsupported_country, UNAUTHORIZED,    1",
        "404, model_not_found,     MODEL_NOT_FOUND, 1",
        "400, unsupported_value,   BAD_REQUEST,     1",
        "429, insufficient_quota,  QUOTA,           1",
        "429, project_spend_limit_exceeded, QUOTA,  1",
        "429, rate_limit_exceeded, RATE_LIMITED,    3",
        "500, server_error,        DOWN,            3",
        "503, server_is_overloaded, DOWN,           3"
    })
    void givenAnError_whenAsked_thenItsCodeDecidesWhetherWeAskAgain(
            int status, String code, OpenAiFailure expected, int tries) {
        for (int i = 0; i < 4; i++) {
            replies.add(new Reply(status, error(code, "no"), Map.of("retry-after-ms", "1")));
        }

        var answer = openAi(Map.of()).ask(question());

        assertThat(failure(answer)).isEqualTo(expected);
        assertThat(asked).hasSize(tries);
    }

    @Test
    void givenARequestTooLarge429_whenAsked_thenNotRepeated() {
        replies.add(new Reply(429, error("rate_limit_exceeded", "Request too large for x")));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.BAD_REQUEST);
        assertThat(asked).hasSize(1);
    }

    @Test
    void givenARetryAfterBeyondOurPatience_whenAsked_thenNotRepeated() {
        replies.add(new Reply(429, error("rate_limit_exceeded", "x"), Map.of("Retry-After", "60")));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.RATE_LIMITED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void givenOneBadMoment_whenAsked_thenTheSecondTryWins() {
        replies.add(new Reply(502, "<html>bad gateway</html>", Map.of("retry-after-ms", "1")));
        replies.add(new Reply(200, OK));

        assertThat(openAi(Map.of()).ask(question()))
                .isEqualTo(new Answer.Given<>(new Shot("rain")));
    }

    @ParameterizedTest
    @CsvSource({"length, TRUNCATED", "content_filter, FILTERED"})
    void givenACutAnswer_whenAsked_thenItIsNotUsed(String finish, OpenAiFailure expected) {
        replies.add(new Reply(200, chat("{\\\"scene\\\":\\\"ra", finish)));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{}", "{\\\"scene\\\":null}"})
    void givenContentThatIsNotTheSchema_whenAsked_thenBadAnswer(String content) {
        replies.add(new Reply(200, chat(content, "stop")));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.BAD_ANSWER);
    }

    @Test
    void givenARefusal_whenAsked_thenRefused() {
        replies.add(
                new Reply(
                        200,
                        """
                        {"choices":[{"message":{"content":null,"refusal":"I can't"},"finish_reason":"stop"}]}\
                        """));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.REFUSED);
    }

    @Test
    void givenNoAnswerInTime_whenAsked_thenTimeout() {
        replies.add(new Reply(0, "never"));
        var settings = Map.of("aisha.openai.timeout", "PT0.2S", "aisha.openai.retries", "0");

        assertThat(failure(openAi(settings).ask(question()))).isEqualTo(OpenAiFailure.TIMEOUT);
    }

    @Test
    void givenAnEndlessAnswer_whenAsked_thenReadingStops() {
        replies.add(new Reply(200, "x".repeat(5000)));

        assertThat(
                        failure(
                                openAi(Map.of("aisha.openai.max-response-bytes", "1000"))
                                        .ask(question())))
                .isEqualTo(OpenAiFailure.TRUNCATED);
    }

    @Test
    void givenScores_whenModerated_thenTheyAreRead() {
        replies.add(
                new Reply(
                        200,
                        """
                        {"results":[{"flagged":true,"categories":{"sexual":true,"hate":false},
                        "category_scores":{"sexual":0.91,"hate":1e-7}}]}\
                        """));

        var answer = openAi(Map.of()).moderate("words");

        assertThat(answer)
                .isEqualTo(
                        new Answer.Given<>(
                                new Moderation(
                                        Map.of("sexual", 0.91, "hate", 1e-7),
                                        Map.of("sexual", true, "hate", false))));
        assertThat(asked.getFirst().path("model").asText()).isEqualTo("omni-moderation-latest");
    }

    private Question<Shot> question() {
        return new Question<>(
                UUID.randomUUID(), "do", "data", "shot", json.createObjectNode(), Shot.class);
    }

    private OpenAi openAi(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("aisha.openai.api-key", "sk-test");
        all.put(
                "aisha.openai.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        all.put("aisha.openai.first-wait", "PT0.01S");
        all.putAll(settings);
        OpenAiConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(OpenAiConfig.class)
                        .withDefaultValues(all)
                        .build()
                        .getConfigMapping(OpenAiConfig.class);
        return new OpenAi(config, new OpenAiClient(config, json), json, new SimpleMeterRegistry());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(json.readTree(exchange.getRequestBody()));
        Reply reply = replies.remove();
        if (reply.status() == 0) {
            try {
                released.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static OpenAiFailure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }

    private static String chat(String content, String finish) {
        return """
        {"choices":[{"message":{"role":"assistant","content":"%s","refusal":null},"finish_reason":"%s"}]}\
        """
                .formatted(content, finish);
    }

    private static String error(String code, String message) {
        return """
        {"error":{"message":"%s","type":"t","param":null,"code":"%s"}}\
        """
                .formatted(message, code);
    }
}
