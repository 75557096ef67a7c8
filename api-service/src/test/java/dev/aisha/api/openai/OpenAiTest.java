package dev.aisha.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiTest {
    private static final String OK = FakeOpenAi.chat("{\"scene\":\"rain\"}", "stop");

    private final ObjectMapper json = new ObjectMapper();
    private final FakeOpenAi server = new FakeOpenAi();

    record Shot(String scene) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenNoKey_whenAsked_thenOffAndNothingIsSent() {
        var answer = openAi(Map.of("aisha.openai.api-key", "")).ask(question());

        assertThat(failure(answer)).isEqualTo(OpenAiFailure.OFF);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void givenAGpt6Model_whenAsked_thenTheRequestFollowsItsRules() {
        server.answers(200, OK);

        var answer = openAi(Map.of()).ask(question());

        assertThat(answer).isEqualTo(new Answer.Given<>(new Shot("rain")));
        JsonNode body = server.asked().getFirst();
        assertThat(body.path("model").asText()).isEqualTo("gpt-6-luna");
        assertThat(body.path("reasoning_effort").asText()).isEqualTo("none");
        assertThat(body.path("store").asBoolean(true)).isFalse();
        assertThat(body.has("max_tokens")).isFalse();
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(3000);
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
        server.answers(200, OK);
        var settings =
                Map.of(
                        "aisha.openai.model", model,
                        "aisha.openai.effort", effort,
                        "aisha.openai.temperature", "0.7");

        openAi(settings).ask(question());

        JsonNode body = server.asked().getFirst();
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
            server.answers(status, FakeOpenAi.error(code, "no"), Map.of("retry-after-ms", "1"));
        }

        var answer = openAi(Map.of()).ask(question());

        assertThat(failure(answer)).isEqualTo(expected);
        assertThat(server.asked()).hasSize(tries);
    }

    @Test
    void givenARequestTooLarge429_whenAsked_thenNotRepeated() {
        server.answers(429, FakeOpenAi.error("rate_limit_exceeded", "Request too large for x"));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.BAD_REQUEST);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void givenARetryAfterBeyondOurPatience_whenAsked_thenNotRepeated() {
        server.answers(
                429, FakeOpenAi.error("rate_limit_exceeded", "x"), Map.of("Retry-After", "60"));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.RATE_LIMITED);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void givenOneBadMoment_whenAsked_thenTheSecondTryWins() {
        server.answers(502, "<html>bad gateway</html>", Map.of("retry-after-ms", "1"));
        server.answers(200, OK);

        assertThat(openAi(Map.of()).ask(question()))
                .isEqualTo(new Answer.Given<>(new Shot("rain")));
    }

    @ParameterizedTest
    @CsvSource({"length, TRUNCATED", "content_filter, FILTERED"})
    void givenACutAnswer_whenAsked_thenItIsNotUsed(String finish, OpenAiFailure expected) {
        server.answers(200, FakeOpenAi.chat("{\"scene\":\"ra", finish));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{}", "{\"scene\":null}"})
    void givenContentThatIsNotTheSchema_whenAsked_thenBadAnswer(String content) {
        server.answers(200, FakeOpenAi.chat(content, "stop"));

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.BAD_ANSWER);
    }

    @Test
    void givenARefusal_whenAsked_thenRefused() {
        server.answers(
                200,
                """
                {"choices":[{"message":{"content":null,"refusal":"I can't"},"finish_reason":"stop"}]}\
                """);

        assertThat(failure(openAi(Map.of()).ask(question()))).isEqualTo(OpenAiFailure.REFUSED);
    }

    @Test
    void givenNoAnswerInTime_whenAsked_thenTimeout() {
        server.neverAnswers();
        var settings = Map.of("aisha.openai.timeout", "PT0.2S", "aisha.openai.retries", "0");

        assertThat(failure(openAi(settings).ask(question()))).isEqualTo(OpenAiFailure.TIMEOUT);
    }

    @Test
    void givenAnEndlessAnswer_whenAsked_thenReadingStops() {
        server.answers(200, "x".repeat(5000));

        assertThat(
                        failure(
                                openAi(Map.of("aisha.openai.max-response-bytes", "1000"))
                                        .ask(question())))
                .isEqualTo(OpenAiFailure.TRUNCATED);
    }

    @Test
    void givenScores_whenModerated_thenTheyAreRead() {
        server.answers(
                200,
                """
                {"results":[{"flagged":true,"categories":{"sexual":true,"hate":false},
                "category_scores":{"sexual":0.91,"hate":1e-7}}]}\
                """);

        var answer = openAi(Map.of()).moderate("words");

        assertThat(answer)
                .isEqualTo(
                        new Answer.Given<>(
                                new Moderation(
                                        Map.of("sexual", 0.91, "hate", 1e-7),
                                        Map.of("sexual", true, "hate", false))));
        assertThat(server.asked().getFirst().path("model").asText())
                .isEqualTo("omni-moderation-latest");
    }

    private Question<Shot> question() {
        return new Question<>(
                UUID.randomUUID(), "do", "data", "shot", json.createObjectNode(), Shot.class);
    }

    private OpenAi openAi(Map<String, String> settings) {
        return server.openAi(settings);
    }

    private static OpenAiFailure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }
}
