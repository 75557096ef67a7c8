package dev.aisha.api.quota;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// A feature's own table of counters: what is counted, `hour` and `used`, with a primary key named
/// after the table. Works in the caller's transaction, and so goes back with one that fails.
///
/// @param table a constant of the feature, as are the columns that are counted by
public record HourlyQuota(EntityManager db, Clock clock, String table) {
    /// Counts one more.
    ///
    /// @param counted values by column, `user_id` among them
    /// @param most per clock hour
    /// @throws RefusedException with this code and the time left in this hour
    public void take(
            SortedMap<String, Object> counted, int most, ProblemCode refusal, String what) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        String columns = String.join(", ", counted.keySet());
        String values =
                counted.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(","));
        var insert =
                db.createNativeQuery(
                                """
                                INSERT INTO %1$s (%2$s, hour, used) VALUES (%3$s, :hour, 1)
                                ON CONFLICT ON CONSTRAINT %1$s_pk DO UPDATE
                                SET used = %1$s.used + 1 WHERE %1$s.used < :most\
                                """
                                        .formatted(table, columns, values))
                        .setParameter("hour", hour)
                        .setParameter("most", most);
        counted.forEach(insert::setParameter);
        if (insert.executeUpdate() == 0) {
            throw RefusedException.retryAfter(
                    refusal,
                    "at most " + most + " " + what + " per hour",
                    Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }

    public void forgetBefore(Instant hour) {
        db.createNativeQuery("DELETE FROM %s WHERE hour < :hour".formatted(table))
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
