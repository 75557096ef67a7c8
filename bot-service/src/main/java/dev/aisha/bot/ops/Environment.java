package dev.aisha.bot.ops;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// What the environment's names mean. A variable that is there but empty counts as absent: compose
/// files pass such.
public class Environment implements ConfigSourceFactory {
    /// Above application.properties (250), below the environment itself (300), so that a Quarkus
    /// setting given by name still wins.
    private static final int ORDINAL = 275;

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("TELEGRAM_BOT_TOKEN", "aisha.telegram.token"),
                    Map.entry("TELEGRAM_API_URL", "aisha.telegram.api-url"),
                    Map.entry("TELEGRAM_WEBHOOK_URL", "aisha.telegram.webhook.url"),
                    Map.entry("TELEGRAM_WEBHOOK_SECRET", "aisha.telegram.webhook.secret"),
                    Map.entry("INTERNAL_API_KEY", "aisha.access.key"),
                    Map.entry("INTERNAL_API_KEY_PREVIOUS", "aisha.access.previous-key"),
                    Map.entry("API_URL", "aisha.api.url"),
                    Map.entry("SUPPORT_CONTACT", "aisha.support.contact"),
                    Map.entry("REDIS_PASSWORD", "quarkus.redis.password"));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> derived = new HashMap<>();
        SETTINGS.forEach((name, setting) -> {
            String value = value(context, name);
            if (value != null) {
                derived.put(setting, value);
            }
        });
        redis(context, derived);
        if (Boolean.parseBoolean(value(context, "DEBUG"))) {
            derived.put("quarkus.log.console.json.enabled", "false");
            derived.put("quarkus.log.category.\"dev.aisha\".level", "DEBUG");
        }
        tracing(context, derived);
        return List.of(new PropertiesConfigSource(derived, "aisha-environment", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static void redis(ConfigSourceContext context, Map<String, String> derived) {
        String host = value(context, "REDIS_HOST");
        if (host != null) {
            String port = value(context, "REDIS_PORT");
            derived.put(
                    "quarkus.redis.hosts", "redis://" + host + ":" + (port == null ? 6379 : port));
        }
    }

    /// Without a collector nothing is sampled: ids are still made, passed on and logged.
    private static void tracing(ConfigSourceContext context, Map<String, String> derived) {
        String collector = value(context, "OTEL_EXPORTER_OTLP_ENDPOINT");
        if (collector != null) {
            String share = value(context, "OTEL_TRACES_SAMPLER_ARG");
            derived.put("quarkus.otel.exporter.otlp.endpoint", collector);
            derived.put("quarkus.otel.traces.sampler.arg", share == null ? "1.0" : share);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank()
                ? null
                : value.getValue();
    }
}
