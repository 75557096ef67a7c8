package dev.aisha.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What calls cost: every answer that was billed, and those that may have been.
class BillTest {
    private static final Map<String, String> PRICES =
            Map.of(
                    "aisha.openai.prices.\"gpt-6-luna\".input", "100000",
                    "aisha.openai.prices.\"gpt-6-luna\".cached", "10000",
                    "aisha.openai.prices.\"gpt-6-luna\".output", "500000",
                    "aisha.openai.prices.\"gpt-6-astra\".input", "10000000",
                    "aisha.openai.prices.\"gpt-6-astra\".cached", "10000000",
                    "aisha.openai.prices.\"gpt-6-astra\".output", "50000000");

    private final ObjectMapper json = new ObjectMapper();
    private final FakeOpenAi server = new FakeOpenAi();

    record Shot(String scene) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-6-luna, 1117, 0, 46, 135",
        "gpt-6-luna, 1117, 1000, 46, 45",
        "gpt-6-luna, 0, 0, 0, 0",
        "gpt-6-luna, 1, 0, 0, 1",
        "gpt-6-astra, 1000, 0, 100, 15000",
        "gpt-9-nobody-knows, 1000, 0, 100, 15000"
    })
    void givenTokens_whenPriced_thenInMicroDollarsRoundedUp(
            String model, long input, long cached, long output, long microUsd) {
        var usage = new Usage(input, cached, output, true);

        assertThat(Prices.microUsd(server.config(PRICES), model, usage)).isEqualTo(microUsd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scene\":\"rain\"} | stop",
                "{\"scene\":\"ra | length",
                "'' | content_filter",
                "nonsense | stop"
            })
    void givenAnAnswer_whenRead_thenItsTokensAreBilledWhateverItIsWorth(
            String content, String finish) {
        server.answers(
                200,
                FakeOpenAi.chat(content, finish)
                        .replaceFirst(
                                "\\{",
                                "{\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":12,"
                                        + "\"prompt_tokens_details\":{\"cached_tokens\":40}},"));

        server.openAi(Map.of()).ask(question());

        assertThat(server.billed()).containsExactly(new Usage(90, 40, 12, true));
    }

    @Test
    void givenNoAnswerInTime_whenAsked_thenTheMostItMayCostIsCounted() {
        server.neverAnswers();
        var settings =
                Map.of(
                        "aisha.openai.timeout",
                        "PT0.2S",
                        "aisha.openai.retries",
                        "0",
                        "aisha.openai.max-tokens",
                        "900");

        server.openAi(settings).ask(question());

        assertThat(server.billed())
                .singleElement()
                .satisfies(usage -> {
                    assertThat(usage.sure()).isFalse();
                    assertThat(usage.output()).isEqualTo(900);
                    assertThat(usage.input()).isPositive();
                });
    }

    @Test
    void givenAnErrorOrAFreeCall_whenAsked_thenNothingIsBilled() {
        server.answers(400, FakeOpenAi.error("bad", "no"));
        server.answers(200, FakeOpenAi.moderation("sexual", 0.1));
        var door = server.openAi(Map.of());

        door.ask(question());
        door.moderate("a house");

        assertThat(server.billed()).isEmpty();
    }

    private Question<Shot> question() {
        return new Question<>(
                UUID.randomUUID(), "i", "{}", "shot", json.createObjectNode(), Shot.class);
    }
}
