package dev.aisha.api.provider;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/// How long a kind of work takes, from our own history.
///
/// @param table with `model`, `status`, `created_at` and `finished_at`; a constant of the feature
public record UsualTime(EntityManager db, String table) {
    /// Seconds from order to result of the newest 20 of a model, the middle one; null while there
    /// is none.
    public @Nullable Long seconds(String model) {
        Object median =
                db.createNativeQuery(
                                """
                                SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds) FROM (
                                    SELECT extract(epoch FROM finished_at - created_at)::bigint AS seconds
                                    FROM %s WHERE model = :model AND status = 'SUCCEEDED'
                                    ORDER BY finished_at DESC LIMIT 20) newest\
                                """
                                        .formatted(table))
                        .setParameter("model", model)
                        .getSingleResultOrNull();
        return median == null ? null : ((Number) median).longValue();
    }
}
