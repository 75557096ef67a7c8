package dev.aisha.sandbox.demo;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.telegram.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The second half of `./aisha build --aot`: runs both services against a sandbox with a person who
/// uses the bot a little, and lets the virtual machine keep what it learnt.
public final class AotCaches {
    private static final Path PROJECT = Path.of("");
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    /// The cache is put together after the service ended, by a process of its own.
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(3);

    private AotCaches() {}

    public static void main(String[] arguments) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.forTests())) {
            Map<String, String> environment = new LinkedHashMap<>(sandbox.environment());
            environment.put("DEBUG", "false");
            Services services =
                    Services.training(
                            PROJECT, environment, Services.Ports.free(), Path.of(".aisha/aot"));
            try {
                services.api().start();
                services.api().awaitReady(START_LIMIT);
                services.bot().start();
                services.bot().awaitReady(START_LIMIT);
                use(sandbox);
            } finally {
                services.bot().stop(WRITE_LIMIT);
                services.api().stop(WRITE_LIMIT);
            }
        }
        for (String service : List.of("api-service", "bot-service")) {
            Path cache = Packaging.AOT.cache(PROJECT, service);
            if (!Files.exists(cache)) {
                System.err.println("aisha: no cache came of " + service + ", see .aisha/aot");
                System.exit(1);
            }
            System.out.printf("%s  %d MiB%n", cache, Files.size(cache) >> 20);
        }
    }

    private static void use(Sandbox sandbox) throws IOException, InterruptedException {
        Actor person = sandbox.telegram().newPerson("Trainer", "en");
        for (String text : List.of("/start", "/menu", "/balance", "/gallery", "/create", "/help")) {
            int before = person.botMessages().size();
            person.write(text);
            long end = System.nanoTime() + ANSWER_LIMIT.toNanos();
            while (person.botMessages().size() <= before && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
