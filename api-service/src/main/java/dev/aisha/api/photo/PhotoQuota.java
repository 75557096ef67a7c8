package dev.aisha.api.photo;

import static dev.aisha.model.problem.ProblemCode.PHOTO_RATE_LIMITED;

import dev.aisha.api.job.Retained;
import dev.aisha.api.web.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Photos that a user may have judged per clock hour. Kept in the database: it counts whatever
/// replica asks, and goes back with a transaction that fails.
@ApplicationScoped
@Transactional
class PhotoQuota implements Retained {
    private final EntityManager db;
    private final PhotoConfig config;
    private final Clock clock;

    PhotoQuota(EntityManager db, PhotoConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// @throws RefusedException `photo.rate-limited` with the time left in this hour
    void take(UUID userId) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int taken =
                db.createNativeQuery(
                                """
                                INSERT INTO photo_quota (user_id, hour, used) VALUES (:user, :hour, 1)
                                ON CONFLICT ON CONSTRAINT photo_quota_pk DO UPDATE
                                SET used = photo_quota.used + 1 WHERE photo_quota.used < :most\
                                """)
                        .setParameter("user", userId)
                        .setParameter("hour", hour)
                        .setParameter("most", config.perHour())
                        .executeUpdate();
        if (taken == 0) {
            throw RefusedException.retryAfter(
                    PHOTO_RATE_LIMITED,
                    "at most " + config.perHour() + " photos per hour",
                    Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    @Override
    public void forgetBefore(Instant hour) {
        db.createNativeQuery("DELETE FROM photo_quota WHERE hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
