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

/// A feature's own table of counters: what is counted, when the hour or day began, and `used`, with
/// a primary key named after the table. Works in the caller's transaction, and so goes back with
/// one that fails.
///
/// @param table a constant of the feature, as are the columns that are counted by
/// @param begun its column for the beginning of the hour or day, UTC
public record Quota(EntityManager db, Clock clock, String table, String begun) {
    /// Counts one more.
    ///
    /// @param counted values by column, `user_id` among them
    /// @param most per clock hour or day
    /// @throws RefusedException with this code and the time left in this hour or day
    public void take(
            SortedMap<String, Object> counted,
            ChronoUnit per,
            int most,
            ProblemCode refusal,
            String what) {
        Instant now = clock.instant();
        Instant since = now.truncatedTo(per);
        String columns = String.join(", ", counted.keySet());
        String values =
                counted.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(","));
        var insert =
                db.createNativeQuery(
                                """
                                INSERT INTO %1$s (%2$s, %4$s, used) VALUES (%3$s, :since, 1)
                                ON CONFLICT ON CONSTRAINT %1$s_pk DO UPDATE
                                SET used = %1$s.used + 1 WHERE %1$s.used < :most\
                                """
                                        .formatted(table, columns, values, begun))
                        .setParameter("since", since)
                        .setParameter("most", most);
        counted.forEach(insert::setParameter);
        if (insert.executeUpdate() == 0) {
            throw RefusedException.retryAfter(
                    refusal,
                    "at most %d %s in %s".formatted(most, what, per),
                    Duration.between(now, since.plus(1, per)));
        }
    }

    public void forgetBefore(Instant instant) {
        db.createNativeQuery("DELETE FROM %s WHERE %s < :instant".formatted(table, begun))
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
