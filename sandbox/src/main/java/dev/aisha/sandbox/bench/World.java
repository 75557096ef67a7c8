package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.demo.Packaging;
import dev.aisha.sandbox.demo.ServiceProcess;
import dev.aisha.sandbox.demo.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sandbox without delays in this process, and both packaged services as processes of their own,
/// set up as in production except for the limits that would throttle the load.
final class World implements AutoCloseable {
    static final Duration START_LIMIT = Duration.ofSeconds(120);

    /// Between the services; worth nothing outside this machine's loopback.
    static final String SERVICE_KEY = "bench-service-key-bench-service-key";

    /// What is raised for the load, as the report names it.
    static final String RAISED =
            "Raised by configuration: the bot's Telegram limits (25/s in all, 1/s and bursts of 4 per"
                    + " chat) to 10 000; a new user's gift; 5 generations per user and 1 at the"
                    + " provider at once to 100 000; 120 photos per user and hour to 100 000.";

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("DEBUG", "false"),
                    Map.entry("INTERNAL_API_KEY", SERVICE_KEY),
                    Map.entry("TELEGRAM_WEBHOOK_SECRET", "bench-webhook-secret-bench"),
                    Map.entry("NEW_USER_GIFT_COINS", "100000"),
                    Map.entry("AISHA_TELEGRAM_LIMITS_PER_SECOND", "10000"),
                    Map.entry("AISHA_TELEGRAM_LIMITS_CHAT_PER_SECOND", "10000"),
                    Map.entry("AISHA_TELEGRAM_LIMITS_CHAT_BURST", "10000"),
                    Map.entry("AISHA_GENERATION_ACTIVE_LIMIT", "100000"),
                    Map.entry("DAILY_SPEND_USD", "1000000"),
                    Map.entry("AISHA_PROVIDER_GENERATION_BUDGET", "100000"),
                    Map.entry("AISHA_PROVIDER_GENERATION_POLL", "60s"),
                    Map.entry("AISHA_PHOTO_PER_HOUR", "100000"));

    private final Sandbox sandbox;
    private final Services services;
    private final Services.Ports ports;
    private final Map<String, String> environment;

    private World(
            Sandbox sandbox,
            Services services,
            Services.Ports ports,
            Map<String, String> environment) {
        this.sandbox = sandbox;
        this.services = services;
        this.ports = ports;
        this.environment = environment;
    }

    /// The sandbox with an empty database; the services are not started.
    static World withoutServices(Packaging packaging) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.forTests());
        Services.Ports ports = Services.Ports.free();
        Map<String, String> environment = new LinkedHashMap<>(sandbox.environment());
        environment.putAll(SETTINGS);
        environment.put("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + ports.bot());
        environment.put(
                "FAL_WEBHOOK_URL",
                "http://127.0.0.1:" + ports.api() + "/api/v1/avatar/status_update");
        Services services =
                Services.of(
                        Path.of(""), packaging, environment, ports, Path.of(".aisha/bench/logs"));
        return new World(sandbox, services, ports, environment);
    }

    /// Everything, ready.
    static World start(Packaging packaging) throws IOException, InterruptedException {
        World world = withoutServices(packaging);
        try {
            world.api().start();
            world.api().awaitReady(START_LIMIT);
            world.bot().start();
            world.bot().awaitReady(START_LIMIT);
            return world;
        } catch (IOException | InterruptedException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    ServiceProcess api() {
        return services.api();
    }

    ServiceProcess bot() {
        return services.bot();
    }

    String apiUrl() {
        return "http://127.0.0.1:" + ports.api();
    }

    /// Processor time so far, by process.
    Work work() {
        return new Work(
                System.nanoTime(),
                Usage.processor(api().pid()),
                Usage.processor(bot().pid()),
                Usage.processor(ProcessHandle.current().pid()));
    }

    /// One number from api-service's database.
    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /// One text from api-service's database.
    String text(String sql) {
        try (var connection = database();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// A statement on api-service's database.
    void run(String sql) {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                environment.get("DATABASE_HOST"),
                                environment.get("DATABASE_PORT"),
                                environment.get("DATABASE_NAME")),
                environment.get("DATABASE_USER"),
                environment.get("DATABASE_PASSWORD"));
    }

    @Override
    public void close() {
        try {
            services.bot().stop();
            services.api().stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        sandbox.close();
    }
}
