package dev.aisha.api.userdata;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/// The rows of one person in all tables that features have named. Each method joins the caller's
/// transaction or is one of its own.
@ApplicationScoped
@Transactional
public class PersonalRows {
    private static final int FETCH = 200;

    private static final String REFERENCES =
            """
            SELECT DISTINCT c.relname, p.relname FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
            WHERE k.contype = 'f' AND c.oid <> p.oid\
            """;

    private final List<UserData> features;
    private final AgroalDataSource database;

    PersonalRows(@All List<UserData> features, AgroalDataSource database) {
        this.features = features;
        this.database = database;
    }

    /// Every table that holds people.
    public List<PersonalTable> tables() {
        return features.stream().flatMap(feature -> feature.tables().stream()).toList();
    }

    /// Stops what is under way.
    public void close(Person person) {
        features.forEach(feature -> feature.close(person.id()));
    }

    /// How many rows each table has of a person, those that stay included.
    public SequencedMap<String, Long> counts(Person person) {
        return with(connection -> {
            var counts = new LinkedHashMap<String, Long>();
            for (PersonalTable table : tables()) {
                String sql =
                        "SELECT count(*) FROM %s WHERE %s"
                                .formatted(table.name(), bound(table, person));
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet row = statement.executeQuery()) {
                    row.next();
                    counts.put(table.name(), row.getLong(1));
                }
            }
            return counts;
        });
    }

    /// Hands out a person's rows of a table as JSON objects, one by one.
    public void read(PersonalTable table, Person person, Consumer<String> rows) {
        with(connection -> {
            String sql =
                    "SELECT to_jsonb(t)::text FROM %s t WHERE %s"
                            .formatted(table.name(), bound(table, person));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.accept(row.getString(1));
                    }
                }
            }
            return true;
        });
    }

    /// Deletes a person's rows, save those that stay and the person's own, which comes last.
    ///
    /// @return how many there were
    public long sweep(Person person) {
        return with(connection -> {
            long rows = 0;
            for (PersonalTable table : inOrder(connection)) {
                String sql =
                        "DELETE FROM %s WHERE %s".formatted(table.name(), bound(table, person));
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    rows += statement.executeUpdate();
                }
            }
            return rows;
        });
    }

    /// Rows before what they refer to.
    private List<PersonalTable> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> referring = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                referring
                        .computeIfAbsent(row.getString(2), _ -> new LinkedHashSet<>())
                        .add(row.getString(1));
            }
        }
        Set<String> names = new LinkedHashSet<>();
        List<PersonalTable> swept = tables().stream().filter(table -> !table.stays()).toList();
        // a table that tells whose another one's rows are goes after it
        for (PersonalTable by : swept) {
            swept.stream()
                    .filter(table ->
                            by != table && by.condition().contains(" FROM " + table.name() + " "))
                    .forEach(table ->
                            referring
                                    .computeIfAbsent(table.name(), _ -> new LinkedHashSet<>())
                                    .add(by.name()));
        }
        swept.forEach(table -> add(table.name(), referring, names));
        List<PersonalTable> ordered = new ArrayList<>();
        names.forEach(name ->
                swept.stream().filter(table -> table.name().equals(name)).forEach(ordered::add));
        return ordered;
    }

    private static void add(String name, Map<String, Set<String>> referring, Set<String> names) {
        if (!names.contains(name)) {
            referring.getOrDefault(name, Set.of()).forEach(child -> add(child, referring, names));
            names.add(name);
        }
    }

    /// Ids are UUIDs, so they can stand in the text.
    private static String bound(PersonalTable table, Person person) {
        return table.condition()
                .replace(":user", "'" + person.id() + "'")
                .replace(":subject", "'" + person.subject() + "'");
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of a person: " + e.getMessage(), e);
        }
    }
}
