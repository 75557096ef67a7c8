package dev.aisha.journey;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.demo.ServiceProcess;
import dev.aisha.sandbox.demo.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The sandbox and both services, started once for all journeys of a test run. Journeys have people
/// of their own, so they do not disturb each other; one that kills a service starts it again.
final class World {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final World SHARED = new World();

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.forTests());
    private final Services services;
    private final Map<String, String> environment;

    private World() {
        var ports = Services.Ports.free();
        environment = new LinkedHashMap<>(sandbox.environment());
        environment.put(
                "FAL_WEBHOOK_URL",
                "http://127.0.0.1:" + ports.api() + "/api/v1/avatar/status_update");
        // Telegram's pace is the bot's own test's matter; here it would only make every journey
        // longer
        environment.put("AISHA_TELEGRAM_LIMITS_PER_SECOND", "1000");
        environment.put("AISHA_TELEGRAM_LIMITS_CHAT_PER_SECOND", "50");
        environment.put("AISHA_TELEGRAM_LIMITS_CHAT_BURST", "50");
        // trainings of seconds instead of minutes are asked for their progress more often
        environment.put("AISHA_PROVIDER_TRAINING_POLL", "1s");
        // nothing is under way when people of journeys leave
        environment.put("AISHA_PRIVACY_SECOND_SWEEP_AFTER", "3s");
        environment.put("AISHA_PRIVACY_LOOK_AGAIN_AFTER", "1s");
        services = Services.of(Path.of(".."), environment, ports, Path.of("target", "logs"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "world-stop"));
        try {
            services.api().start();
            services.api().awaitReady(START_LIMIT);
            services.bot().start();
            services.bot().awaitReady(START_LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /// The world of this test run.
    static World shared() {
        return SHARED;
    }

    /// The outside.
    Sandbox sandbox() {
        return sandbox;
    }

    /// A new person with a phone in Russian.
    Phone phone(String firstName) {
        return new Phone(sandbox.telegram().newPerson(firstName, "ru"));
    }

    ServiceProcess api() {
        return services.api();
    }

    ServiceProcess bot() {
        return services.bot();
    }

    /// Kills a service as a power cut would and starts it again.
    void powerCut(ServiceProcess service) throws IOException, InterruptedException {
        service.kill();
        revive(service);
    }

    /// Starts a killed service and waits until it is ready.
    void revive(ServiceProcess service) throws IOException, InterruptedException {
        service.start();
        service.awaitReady(START_LIMIT);
    }

    /// One number from api-service's database.
    long number(String sql, Object... parameters) {
        return value(Long.class, sql, parameters);
    }

    /// One id from api-service's database.
    UUID id(String sql, Object... parameters) {
        return value(UUID.class, sql, parameters);
    }

    /// One text from api-service's database.
    String text(String sql, Object... parameters) {
        return value(String.class, sql, parameters);
    }

    /// Changes api-service's database where no route does.
    void change(String sql, Object... parameters) {
        try (Connection connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private <T> T value(Class<T> type, String sql, Object... parameters) {
        try (Connection connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no row: " + sql);
                }
                return rows.getObject(1, type);
            }
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

    private void stop() {
        try {
            services.bot().stop();
            services.api().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sandbox.close();
    }
}
