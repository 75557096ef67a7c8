package dev.aisha.bot.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupCheckTest {
    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "TELEGRAM_BOT_TOKEN", "123:abc-DEF",
                            "REDIS_HOST", "redis",
                            "API_URL", "http://api:8443",
                            "INTERNAL_API_KEY", "a-long-service-key"));

    @Test
    void givenAllThatIsRequired_whenChecked_thenNothingIsWrong() {
        assertThat(StartupCheck.problems(environment::get)).isEmpty();
    }

    @Test
    void givenAMissingVariable_whenChecked_thenItIsNamed() {
        environment.put("TELEGRAM_BOT_TOKEN", " ");
        environment.remove("REDIS_HOST");
        assertThat(StartupCheck.problems(environment::get))
                .containsExactly("TELEGRAM_BOT_TOKEN is missing", "REDIS_HOST is missing");
    }

    @Test
    void givenAWebhookWithoutASecret_whenChecked_thenTheSecretIsNamed() {
        environment.put("TELEGRAM_WEBHOOK_URL", "https://bot.example");
        assertThat(StartupCheck.problems(environment::get))
                .singleElement()
                .asString()
                .contains("TELEGRAM_WEBHOOK_SECRET");
    }

    @Test
    void givenAnIllFormedSecret_whenChecked_thenItsValueIsNotSaid() {
        environment.put("TELEGRAM_BOT_TOKEN", "not a token");
        environment.put("API_URL", "api:8443");
        assertThat(StartupCheck.problems(environment::get))
                .hasSize(2)
                .noneMatch(line -> line.contains("not a token"))
                .anyMatch(line -> line.contains("API_URL"));
    }
}
