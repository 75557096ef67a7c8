package dev.aisha.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What only a person can mend is called out, once.
class OpenAiAlarmTest {
    private final Alarms alarms = Alarms.of(OpenAiAlarm.class);
    private final FakeOpenAi server = new FakeOpenAi();
    private final OpenAi openAi = server.openAi(Map.of("aisha.openai.retries", "0"));

    @AfterEach
    void stop() {
        alarms.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_api_key, 1",
        "403, unsupported_country_region_territory, 1",
        "429, insufficient_quota, 1",
        "429, rate_limit_exceeded, 0",
        "503, server_is_overloaded, 0",
    })
    void givenAFailure_whenItGoesOn_thenOnlyWhatAPersonCanMendIsCalledOutOnce(
            int status, String code, int heard) {
        for (int call = 0; call < 3; call++) {
            server.answers(status, FakeOpenAi.error(code, "no"));
            openAi.moderate("a cat");
        }

        assertThat(alarms.heard()).hasSize(heard);
    }

    @Test
    void givenARefusedKey_whenItWorkedInBetween_thenItIsCalledOutAgain() {
        for (int call = 0; call < 2; call++) {
            server.answers(401, FakeOpenAi.error("invalid_api_key", "no"));
            openAi.moderate("a cat");
            server.answers(200, FakeOpenAi.moderation("sexual", 0));
            openAi.moderate("a cat");
        }

        assertThat(alarms.heard()).hasSize(2);
    }
}
