package dev.aisha.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCheckTest {
    private final Map<String, String> environment =
            new HashMap<>(
                    Map.ofEntries(
                            Map.entry("DATABASE_HOST", "db"),
                            Map.entry("DATABASE_NAME", "aisha"),
                            Map.entry("DATABASE_USER", "aisha"),
                            Map.entry("DATABASE_PASSWORD", "secret"),
                            Map.entry("REDIS_HOST", "redis"),
                            Map.entry("MINIO_ENDPOINT", "minio:9000"),
                            Map.entry("MINIO_ACCESS_KEY", "key"),
                            Map.entry("MINIO_SECRET_KEY", "secret"),
                            Map.entry("FAL_API_KEY", "id:secret"),
                            Map.entry("BOT_URL", "http://bot:8000"),
                            Map.entry("INTERNAL_API_KEY", "0123456789abcdef")));

    @Test
    void givenAllThatIsNeeded_whenChecked_thenNothingIsWrong() {
        assertThat(StartupCheck.problems(environment::get)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_HOST",
                "DATABASE_NAME",
                "DATABASE_USER",
                "DATABASE_PASSWORD",
                "REDIS_HOST",
                "MINIO_ENDPOINT",
                "MINIO_ACCESS_KEY",
                "MINIO_SECRET_KEY",
                "FAL_API_KEY",
                "BOT_URL",
                "INTERNAL_API_KEY"
            })
    void givenAMissingVariable_whenChecked_thenItIsNamedInOneLine(String name) {
        environment.put(name, " ");

        assertThat(StartupCheck.problems(environment::get)).containsExactly(name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_PORT, 99999",
        "REDIS_PORT, x",
        "BOT_URL, bot:8000",
        "FAL_WEBHOOK_URL, ftp://x",
        "DEBUG, yes",
        "FAL_TRAINING_TEST_MODE, 1",
        "MINIO_BUCKET_NAME, Ai",
        "INTERNAL_API_KEY, short",
        "NEW_USER_GIFT_COINS, -5"
    })
    void givenAnIllFormedVariable_whenChecked_thenItIsNamedWithoutItsValue(
            String name, String value) {
        environment.put(name, value);

        assertThat(StartupCheck.problems(environment::get))
                .singleElement()
                .asString()
                .startsWith(name + " must be ")
                .doesNotContain(value + " ");
    }
}
