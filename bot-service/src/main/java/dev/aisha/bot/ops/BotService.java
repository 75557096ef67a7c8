package dev.aisha.bot.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/// The process: checks its settings, then starts.
@QuarkusMain
public class BotService {
    private BotService() {}

    public static void main(String... arguments) {
        List<String> problems =
                StartupCheck.problems(name -> System.getProperty(name, System.getenv().get(name)));
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println("bot-service: " + problem));
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
