package dev.aisha.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real key replaces exactly one stand-in.
class DemoEnvironmentTest {
    private static final Map<String, String> SANDBOX =
            Map.of(
                    "TELEGRAM_BOT_TOKEN", "1:sandbox",
                    "TELEGRAM_API_URL", "http://127.0.0.1:8090",
                    "FAL_API_KEY", "sandbox:key",
                    "FAL_QUEUE_URL", "http://127.0.0.1:8090/fal/queue",
                    "FAL_WEBHOOK_URL", "http://127.0.0.1:8443/api/v1/avatar/status_update",
                    "OPENAI_API_KEY", "sk-sandbox",
                    "OPENAI_BASE_URL", "http://127.0.0.1:8090/openai/v1",
                    "DATABASE_HOST", "127.0.0.1");

    @Test
    void givenNoKeys_whenCombined_thenEverythingIsTheSandbox() {
        assertThat(DemoEnvironment.of(SANDBOX, Map.of())).isEqualTo(SANDBOX);
        assertThat(DemoEnvironment.real(Map.of())).isEmpty();
    }

    @Test
    void givenABotToken_whenCombined_thenOnlyTelegramIsReal() {
        var own = Map.of("TELEGRAM_BOT_TOKEN", "42:real");

        var result = DemoEnvironment.of(SANDBOX, own);

        assertThat(result)
                .containsEntry("TELEGRAM_BOT_TOKEN", "42:real")
                .doesNotContainKey("TELEGRAM_API_URL")
                .containsEntry("FAL_QUEUE_URL", "http://127.0.0.1:8090/fal/queue")
                .containsEntry("OPENAI_API_KEY", "sk-sandbox");
        assertThat(DemoEnvironment.real(own)).containsExactly("Telegram");
    }

    @Test
    void givenAFalKeyAndNoPublicAddress_whenCombined_thenSubmitsGoWithoutAWebhook() {
        var result = DemoEnvironment.of(SANDBOX, Map.of("FAL_API_KEY", "id:secret"));

        assertThat(result)
                .containsEntry("FAL_API_KEY", "id:secret")
                .doesNotContainKeys("FAL_QUEUE_URL", "FAL_WEBHOOK_URL")
                .containsEntry("TELEGRAM_API_URL", "http://127.0.0.1:8090");
    }

    @Test
    void givenAFalKeyAndAPublicAddress_whenCombined_thenTheAddressIsUsed() {
        var result =
                DemoEnvironment.of(
                        SANDBOX,
                        Map.of(
                                "FAL_API_KEY",
                                "id:secret",
                                "FAL_WEBHOOK_URL",
                                "https://a.example/w"));

        assertThat(result).containsEntry("FAL_WEBHOOK_URL", "https://a.example/w");
    }

    @Test
    void givenAnOpenAiKey_whenCombined_thenOnlyOpenAiIsReal() {
        var result = DemoEnvironment.of(SANDBOX, Map.of("OPENAI_API_KEY", "sk-real"));

        assertThat(result)
                .containsEntry("OPENAI_API_KEY", "sk-real")
                .doesNotContainKey("OPENAI_BASE_URL")
                .containsEntry("FAL_API_KEY", "sandbox:key");
    }

    @Test
    void givenADotEnvFile_whenRead_thenCommentsQuotesAndEmptyValuesAreUnderstood(
            @TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve(".env"),
                        """
                        # a comment
                        OPENAI_API_KEY="sk-quoted"
                        FAL_API_KEY=
                        DEBUG = true
                        """);

        assertThat(DotEnv.read(file))
                .containsOnly(Map.entry("OPENAI_API_KEY", "sk-quoted"), Map.entry("DEBUG", "true"));
        assertThat(DotEnv.read(folder.resolve("none"))).isEmpty();
    }
}
