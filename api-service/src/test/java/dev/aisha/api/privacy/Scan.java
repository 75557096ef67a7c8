package dev.aisha.api.privacy;

import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectFolders;
import io.agroal.api.AgroalDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks everywhere for a person: every row of every table as text, every key of the store, every
/// key of Redis.
@Singleton
class Scan {
    private final AgroalDataSource database;
    private final ObjectFolders folders;
    private final RedisDataSource redis;

    Scan(AgroalDataSource database, ObjectFolders folders, RedisDataSource redis) {
        this.database = database;
        this.folders = folders;
        this.redis = redis;
    }

    List<String> tables() {
        return texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' ORDER BY 1");
    }

    /// Tables with rows that name the person in any way, and how many.
    TreeMap<String, Integer> rows(Owner owner) {
        var found = new TreeMap<String, Integer>();
        for (String table : tables()) {
            // a job's payload is bytes of JSON
            String text =
                    table.startsWith("job_")
                            ? "t.task_name || t.task_instance || convert_from(t.task_data, 'UTF8')"
                            : "t::text";
            int rows =
                    texts(
                                    "SELECT 1 FROM %s t WHERE %s LIKE ANY (ARRAY['%%%s%%', '%%%s%%', '%%%s%%'])"
                                            .formatted(
                                                    table,
                                                    text,
                                                    owner.id(),
                                                    owner.subject(),
                                                    owner.user()))
                            .size();
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    List<ObjectFolders.Listed> objects(Owner owner) {
        return Stream.of(Bucket.values())
                .flatMap(bucket -> folders.list(bucket, owner.subject() + "/"))
                .toList();
    }

    List<String> redis(Owner owner) {
        String person = owner.user().substring(owner.user().indexOf(':') + 1);
        return redis.key().keys("*").stream()
                .filter(key ->
                        key.contains(person)
                                || key.contains(owner.id().toString())
                                || key.contains(owner.subject().toString()))
                .toList();
    }

    List<String> texts(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
