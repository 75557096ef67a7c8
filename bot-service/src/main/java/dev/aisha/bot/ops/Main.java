package dev.aisha.bot.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Starts the bot, or says in one line which variable is missing.
@QuarkusMain
public class Main {
    private static final List<String> REQUIRED =
            List.of("TELEGRAM_BOT_TOKEN", "REDIS_HOST", "API_URL", "INTERNAL_API_KEY");

    private Main() {}

    public static void main(String... arguments) {
        List<String> missing = missing(Main::variable);
        if (!missing.isEmpty()) {
            System.err.println(
                    "bot-service cannot start: set "
                            + String.join(", ", missing)
                            + " (see .env.example)");
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /// The required variables that are not set, in the order of the documentation.
    static List<String> missing(Function<String, @Nullable String> variables) {
        List<String> required =
                isBlank(variables.apply("TELEGRAM_WEBHOOK_URL"))
                        ? REQUIRED
                        : List.of(
                                "TELEGRAM_BOT_TOKEN",
                                "REDIS_HOST",
                                "API_URL",
                                "INTERNAL_API_KEY",
                                "TELEGRAM_WEBHOOK_SECRET");
        return required.stream().filter(name -> isBlank(variables.apply(name))).toList();
    }

    private static @Nullable String variable(String name) {
        String property = System.getProperty(name);
        return property == null ? System.getenv(name) : property;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
