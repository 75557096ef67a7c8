package dev.aisha.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeSet;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Every changeset goes up, down and up again, in a database of its own.
@QuarkusTest
class MigrationTest {
    private static final String SCRATCH = "migration_scratch";

    @Inject AgroalDataSource dataSource;

    @ConfigProperty(name = "DATABASE_HOST")
    String host;

    @ConfigProperty(name = "DATABASE_PORT")
    int port;

    @ConfigProperty(name = "DATABASE_USER")
    String user;

    @ConfigProperty(name = "DATABASE_PASSWORD")
    String password;

    @Test
    void givenEveryChangeset_whenUpDownAndUpAgain_thenTheSchemaIsTheSame() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCRATCH);
            statement.execute("CREATE DATABASE " + SCRATCH);
        }
        String url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, SCRATCH);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Liquibase liquibase = liquibase(connection)) {
            liquibase.update(new Contexts(), new LabelExpression());
            var first = columns(connection);
            int changes = liquibase.getDatabase().getRanChangeSetList().size();

            liquibase.rollback(changes, (String) null);
            assertThat(columns(connection)).isEmpty();

            liquibase.update(new Contexts(), new LabelExpression());
            assertThat(columns(connection)).isEqualTo(first).isNotEmpty();
        }
    }

    private static Liquibase liquibase(Connection connection) throws Exception {
        var database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        return new Liquibase(
                "db/changelog/master.yaml",
                new ClassLoaderResourceAccessor(Thread.currentThread().getContextClassLoader()),
                database);
    }

    private static TreeSet<String> columns(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                                FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'
                                UNION ALL SELECT conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c
                                JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
                                WHERE n.nspname = 'public' AND t.relname NOT LIKE 'databasechangelog%'
                                UNION ALL SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                                WHERE n.nspname = 'public'
                                UNION ALL SELECT indexdef FROM pg_indexes
                                WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'\
                                """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
