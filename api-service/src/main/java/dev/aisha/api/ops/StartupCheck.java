package dev.aisha.api.ops;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at the environment before anything starts: a missing or ill-formed variable is named in
/// one line, instead of a stack trace from whatever needed it first.
final class StartupCheck {
    private static final List<String> REQUIRED =
            List.of(
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
                    "INTERNAL_API_KEY");

    private static final Map<String, Form> FORMS = forms();

    private StartupCheck() {}

    /// A rule and how to say it.
    record Form(String must, Predicate<String> holds) {}

    /// What is wrong, a line each; empty when the service may start.
    static List<String> problems(Function<String, @Nullable String> environment) {
        Stream<String> missing =
                REQUIRED.stream()
                        .filter(name -> blank(environment.apply(name)))
                        .map(name -> name + " is missing");
        Stream<String> illFormed =
                FORMS.entrySet().stream()
                        .map(form -> complaint(form.getKey(), form.getValue(), environment))
                        .filter(Objects::nonNull);
        return Stream.concat(missing, illFormed).toList();
    }

    private static @Nullable String complaint(
            String name, Form form, Function<String, @Nullable String> environment) {
        String value = environment.apply(name);
        return value == null || value.isBlank() || form.holds().test(value)
                ? null
                : name + " must be " + form.must();
    }

    private static Map<String, Form> forms() {
        var port = new Form("a port from 1 to 65535", StartupCheck::port);
        var url = new Form("a http or https URL", StartupCheck::url);
        var flag = new Form("true or false", value -> value.matches("(?i)true|false"));
        var bucket =
                new Form(
                        "a bucket name: 3 to 63 of a-z, 0-9, dot and dash",
                        value -> value.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"));
        var key = new Form("16 characters or longer", value -> value.length() >= 16);
        var forms = new LinkedHashMap<String, Form>();
        Stream.of("DATABASE_PORT", "REDIS_PORT", "API_PORT", "API_MANAGEMENT_PORT")
                .forEach(name -> forms.put(name, port));
        Stream.of(
                        "BOT_URL",
                        "FAL_WEBHOOK_URL",
                        "FAL_QUEUE_URL",
                        "FAL_REST_URL",
                        "FAL_JWKS_URL",
                        "FAL_API_URL",
                        "OPENAI_BASE_URL",
                        "OTEL_EXPORTER_OTLP_ENDPOINT")
                .forEach(name -> forms.put(name, url));
        Stream.of("DEBUG", "MINIO_SECURE", "FAL_TRAINING_TEST_MODE")
                .forEach(name -> forms.put(name, flag));
        forms.put("MINIO_BUCKET_AVATARS", bucket);
        forms.put("MINIO_BUCKET_NAME", bucket);
        forms.put("INTERNAL_API_KEY", key);
        forms.put("INTERNAL_API_KEY_PREVIOUS", key);
        forms.put(
                "NEW_USER_GIFT_COINS",
                new Form("a whole number from 0", value -> value.matches("\\d{1,9}")));
        return forms;
    }

    private static boolean port(String value) {
        return value.matches("\\d{1,5}")
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= 65535;
    }

    private static boolean url(String value) {
        try {
            URI uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
