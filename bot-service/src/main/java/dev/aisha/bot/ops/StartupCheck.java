package dev.aisha.bot.ops;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at the environment before anything starts: a missing or ill-formed variable is named in
/// one line, instead of a stack trace from whatever needed it first.
final class StartupCheck {
    private static final List<String> REQUIRED =
            List.of("TELEGRAM_BOT_TOKEN", "REDIS_HOST", "API_URL", "INTERNAL_API_KEY");

    private static final Map<String, Form> FORMS = forms();

    private StartupCheck() {}

    /// A rule and how to say it; the value itself is never said, it may be a secret.
    private record Form(String must, Predicate<String> holds) {}

    /// What is wrong, a line each; empty when the service may start.
    static List<String> problems(Function<String, @Nullable String> environment) {
        List<String> problems = new ArrayList<>();
        for (String name : REQUIRED) {
            if (blank(environment.apply(name))) {
                problems.add(name + " is missing");
            }
        }
        if (!blank(environment.apply("TELEGRAM_WEBHOOK_URL"))
                && blank(environment.apply("TELEGRAM_WEBHOOK_SECRET"))) {
            problems.add("TELEGRAM_WEBHOOK_SECRET is missing (TELEGRAM_WEBHOOK_URL is set)");
        }
        FORMS.forEach((name, form) -> {
            String value = environment.apply(name);
            if (value != null && !value.isBlank() && !form.holds().test(value)) {
                problems.add(name + " must be " + form.must());
            }
        });
        return problems;
    }

    private static Map<String, Form> forms() {
        Form url = new Form("a http or https URL", StartupCheck::url);
        Form key = new Form("16 characters or longer", value -> value.length() >= 16);
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(
                "TELEGRAM_BOT_TOKEN",
                new Form(
                        "a token as @BotFather gives it, 123456:ABC…",
                        value -> value.matches("\\d{1,20}:[A-Za-z0-9_-]{3,}")));
        forms.put("TELEGRAM_API_URL", url);
        forms.put("TELEGRAM_WEBHOOK_URL", url);
        forms.put(
                "TELEGRAM_WEBHOOK_SECRET",
                new Form(
                        "16 to 256 of A-Z, a-z, 0-9, _ and -",
                        value -> value.matches("[A-Za-z0-9_-]{16,256}")));
        forms.put("API_URL", url);
        forms.put("INTERNAL_API_KEY", key);
        forms.put("INTERNAL_API_KEY_PREVIOUS", key);
        forms.put("REDIS_PORT", new Form("a port from 1 to 65535", StartupCheck::port));
        forms.put("DEBUG", new Form("true or false", value -> value.matches("(?i)true|false")));
        forms.put("OTEL_EXPORTER_OTLP_ENDPOINT", url);
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
