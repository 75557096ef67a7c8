package dev.aisha.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides what each outside service is: the sandbox's stand-in, or the real one for which the
/// person brought a key.
///
/// A key switches that service's addresses back to their defaults and nothing else; an address the
/// person sets by hand wins over both.
final class DemoEnvironment {
    /// A key, and the settings that only make sense for the stand-in it replaces.
    private record Outside(String name, String key, List<String> addresses) {}

    private static final List<Outside> OUTSIDE =
            List.of(
                    new Outside("Telegram", "TELEGRAM_BOT_TOKEN", List.of("TELEGRAM_API_URL")),
                    new Outside(
                            "fal.ai",
                            "FAL_API_KEY",
                            List.of(
                                    "FAL_QUEUE_URL",
                                    "FAL_REST_URL",
                                    "FAL_JWKS_URL",
                                    "FAL_API_URL",
                                    "FAL_MEDIA_HOSTS",
                                    "FAL_WEBHOOK_URL",
                                    "FAL_WEBHOOK_USER_ID")),
                    new Outside("OpenAI", "OPENAI_API_KEY", List.of("OPENAI_BASE_URL")));

    /// What a person may set for the demo besides the three keys and their addresses.
    private static final List<String> PASSED_ON =
            List.of(
                    "FAL_STORE_IO",
                    "FAL_TRAINING_TEST_MODE",
                    "OPENAI_MODEL",
                    "DAILY_SPEND_USD",
                    "NEW_USER_GIFT_COINS",
                    "DEBUG",
                    "OTEL_EXPORTER_OTLP_ENDPOINT");

    private DemoEnvironment() {}

    /// @param sandbox settings that point at the stand-ins
    /// @param own settings of the person, from `.env` and the environment
    /// @return settings for both services
    static Map<String, String> of(Map<String, String> sandbox, Map<String, String> own) {
        Map<String, String> result = new LinkedHashMap<>(sandbox);
        for (Outside outside : OUTSIDE) {
            if (isReal(outside, own)) {
                outside.addresses().forEach(result::remove);
                result.put(outside.key(), own.getOrDefault(outside.key(), ""));
                outside.addresses().stream()
                        .filter(own::containsKey)
                        .forEach(address -> result.put(address, own.getOrDefault(address, "")));
            }
        }
        PASSED_ON.stream()
                .filter(own::containsKey)
                .forEach(name -> result.put(name, own.getOrDefault(name, "")));
        return result;
    }

    /// The outside services that are real, by name, for the welcome lines.
    static List<String> real(Map<String, String> own) {
        return OUTSIDE.stream().filter(outside -> isReal(outside, own)).map(Outside::name).toList();
    }

    private static boolean isReal(Outside outside, Map<String, String> own) {
        return !own.getOrDefault(outside.key(), "").isBlank();
    }
}
