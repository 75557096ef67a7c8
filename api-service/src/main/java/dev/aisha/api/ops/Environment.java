package dev.aisha.api.ops;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// What the environment's names mean, where an expression in `application.properties` cannot say
/// it: a variable that is there but empty counts as absent (compose files pass such), and some
/// switch several settings.
public class Environment implements ConfigSourceFactory {
    /// Above application.properties (250), below the environment itself (300), so that a Quarkus
    /// setting given by name still wins.
    private static final int ORDINAL = 275;

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("NEW_USER_GIFT_COINS", "aisha.account.new-user-gift-coins"),
                    Map.entry(
                            "DELETE_PHOTOS_AFTER_TRAINING",
                            "aisha.settings.delete-photos-after-training"),
                    Map.entry("INTERNAL_API_KEY_PREVIOUS", "aisha.web.previous-key"),
                    Map.entry("MINIO_SECURE", "aisha.storage.secure"),
                    Map.entry("MINIO_BUCKET_AVATARS", "aisha.storage.avatars-bucket"),
                    Map.entry("MINIO_BUCKET_NAME", "aisha.storage.images-bucket"),
                    Map.entry("REDIS_PASSWORD", "quarkus.redis.password"),
                    Map.entry("FAL_API_KEY", "aisha.fal.api-key"),
                    Map.entry("FAL_WEBHOOK_URL", "aisha.fal.webhook-url"),
                    Map.entry("FAL_QUEUE_URL", "aisha.fal.queue-url"),
                    Map.entry("FAL_REST_URL", "aisha.fal.rest-url"),
                    Map.entry("FAL_JWKS_URL", "aisha.fal.jwks-url"),
                    Map.entry("FAL_API_URL", "aisha.fal.api-url"),
                    Map.entry("FAL_MEDIA_HOSTS", "aisha.fal.media-hosts"),
                    Map.entry("FAL_WEBHOOK_USER_ID", "aisha.fal.webhook-user-id"),
                    Map.entry("FAL_STORE_IO", "aisha.fal.store-io"),
                    Map.entry("FAL_TRAINING_TEST_MODE", "aisha.fal.training-test-mode"),
                    Map.entry("OPENAI_API_KEY", "aisha.openai.api-key"),
                    Map.entry("OPENAI_BASE_URL", "aisha.openai.base-url"),
                    Map.entry("OPENAI_MODEL", "aisha.openai.model"),
                    Map.entry("MODERATION_REQUIRED", "aisha.prompt.moderation.required"),
                    Map.entry("DAILY_SPEND_USD", "aisha.spend.daily-usd"));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var derived = new HashMap<String, String>();
        if (Boolean.parseBoolean(value(context, "DEBUG"))) {
            derived.put("quarkus.log.console.json.enabled", "false");
            derived.put("quarkus.log.category.\"dev.aisha\".level", "DEBUG");
        }
        SETTINGS.forEach((name, setting) -> {
            String value = value(context, name);
            if (value != null) {
                derived.put(setting, value);
            }
        });
        tls(context, derived);
        tracing(context, derived);
        return List.of(new PropertiesConfigSource(derived, "aisha-environment", ORDINAL));
    }

    /// The variable that sets one of our settings.
    static Optional<String> variable(String setting) {
        return SETTINGS.entrySet().stream()
                .filter(known -> known.getValue().equals(setting))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    /// TLS on the same port instead of plain HTTP; renewed files are read within the hour.
    private static void tls(ConfigSourceContext context, Map<String, String> derived) {
        String certificate = value(context, "TLS_CERTIFICATE_FILE");
        String key = value(context, "TLS_KEY_FILE");
        if (certificate == null || key == null) {
            return;
        }
        String port = value(context, "API_PORT");
        derived.put("quarkus.http.ssl.certificate.files", certificate);
        derived.put("quarkus.http.ssl.certificate.key-files", key);
        derived.put("quarkus.http.ssl.certificate.reload-period", "1H");
        derived.put("quarkus.http.ssl-port", port == null ? "8443" : port);
        derived.put("quarkus.http.insecure-requests", "disabled");
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
