package dev.aisha.sandbox.demo;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `./aisha demo`: the sandbox, api-service and bot-service until Ctrl-C. A service that dies is
/// started again, so that one can kill it and see what a person in the chat notices.
public final class Demo {
    private static final Path FOLDER = Path.of(".aisha", "demo");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final PrintStream out;
    private final Services services;
    private volatile boolean stopping;

    private Demo(PrintStream out, Services services) {
        this.out = out;
        this.services = services;
    }

    /// @param arguments `--fresh` to start with empty data
    public static void main(String[] arguments) throws Exception {
        Console.warningsOnly();
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> arguments, PrintStream out) throws Exception {
        try {
            Folder.prepare(FOLDER, arguments);
            Services.Ports.DEFAULT.requireFree();
            start(out);
            return 0;
        } catch (IllegalArgumentException | IllegalStateException clear) {
            out.println("aisha: " + clear.getMessage());
            return 1;
        }
    }

    private static void start(PrintStream out) throws IOException, InterruptedException {
        Map<String, String> own = own();
        out.println("Starting PostgreSQL, Redis, S3 and the stand-ins …");
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.demo(FOLDER.resolve("data"))).stoppedByCaller()) {
            Services services =
                    Services.of(
                            Path.of(""),
                            DemoEnvironment.of(sandboxEnvironment(sandbox), own),
                            Services.Ports.DEFAULT,
                            FOLDER.resolve("logs"));
            Demo demo = new Demo(out, services);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        demo.stop();
                                        sandbox.close();
                                    },
                                    "demo-stop"));
            try {
                demo.serve(sandbox, own);
            } finally {
                demo.stop();
            }
        }
    }

    /// Settings of the person: the environment wins over `.env`, as everywhere.
    private static Map<String, String> own() throws IOException {
        Map<String, String> own = new LinkedHashMap<>(DotEnv.read(Path.of(".env")));
        own.putAll(System.getenv());
        return own;
    }

    private static Map<String, String> sandboxEnvironment(Sandbox sandbox) {
        Map<String, String> result = new LinkedHashMap<>(sandbox.environment());
        result.put(
                "FAL_WEBHOOK_URL",
                "http://127.0.0.1:"
                        + Services.Ports.DEFAULT.api()
                        + "/api/v1/avatar/status_update");
        return result;
    }

    private void serve(Sandbox sandbox, Map<String, String> own)
            throws IOException, InterruptedException {
        out.println("Starting api-service and bot-service …");
        services.api().start();
        services.api().awaitReady(START_LIMIT);
        services.bot().start();
        services.bot().awaitReady(START_LIMIT);
        List<String> real = DemoEnvironment.real(own);
        out.println();
        out.println("  Chat page   " + sandbox.url() + "/");
        out.println("  API         http://127.0.0.1:8443   (health and metrics on 8444)");
        out.println("  Logs        " + FOLDER.resolve("logs"));
        out.println(
                "  Real        "
                        + (real.isEmpty()
                                ? "nothing, all outside is the sandbox"
                                : String.join(", ", real)));
        out.println();
        out.println("Ctrl-C stops everything.");
        while (!stopping) {
            revive(services.api());
            revive(services.bot());
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void revive(ServiceProcess service) throws IOException {
        if (!stopping && !service.alive()) {
            out.println(service.spec().name() + " ended; starting it again, see " + service.log());
            service.start();
        }
    }

    private void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            services.bot().stop();
            services.api().stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
