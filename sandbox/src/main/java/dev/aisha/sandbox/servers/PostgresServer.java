package dev.aisha.sandbox.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// PostgreSQL 17 with one login role that owns one database.
final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static PostgresServer start(
            DataDirectory directory, int port, String database, String user, String password)
            throws IOException, SQLException {
        var disk = directory.durable() ? "on" : "off";
        var postgres =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(directory.path().resolve("pg"))
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(PATIENCE)
                        .setServerConfig("fsync", disk)
                        .setServerConfig("synchronous_commit", disk)
                        .start();
        try {
            create(postgres, database, user, password);
        } catch (SQLException e) {
            postgres.close();
            throw e;
        }
        return new PostgresServer(postgres);
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /// The role may create databases, so that a test can have one of its own.
    private static void create(
            EmbeddedPostgres postgres, String database, String user, String password)
            throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'", user)) {
                statement.execute(
                        "CREATE ROLE %s LOGIN CREATEDB PASSWORD '%s'".formatted(user, password));
            }
            if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'", database)) {
                statement.execute(
                        "CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0"
                                .formatted(database, user));
            }
        }
    }

    private static boolean isMissing(Statement statement, String query, String name)
            throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(name))) {
            return !rows.next();
        }
    }
}
