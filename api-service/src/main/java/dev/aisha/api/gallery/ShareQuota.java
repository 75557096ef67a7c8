package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.SHARE_RATE_LIMITED;

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

/// Links that a user may make and open. Kept in the database: it counts whatever replica asks.
@ApplicationScoped
@Transactional
class ShareQuota implements Retained {
    private final EntityManager db;
    private final ShareConfig config;
    private final Clock clock;

    ShareQuota(EntityManager db, ShareConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// Joins the transaction that makes a link, and goes back with it.
    ///
    /// @throws RefusedException `share.rate-limited` with the time left in this day
    void made(UUID userId) {
        take(userId, "MADE", ChronoUnit.DAYS, config.perDay());
    }

    /// Counts whether there is such a link or not, so that nobody guesses for long.
    ///
    /// @throws RefusedException `share.rate-limited` with the time left in this hour
    void opened(UUID userId) {
        take(userId, "OPENED", ChronoUnit.HOURS, config.openedPerHour());
    }

    private void take(UUID userId, String kind, ChronoUnit unit, int most) {
        Instant now = clock.instant();
        Instant since = now.truncatedTo(unit);
        int taken =
                db.createNativeQuery(
                                """
                                INSERT INTO share_quota (user_id, kind, since, used)
                                VALUES (:user, :kind, :since, 1)
                                ON CONFLICT ON CONSTRAINT share_quota_pk DO UPDATE
                                SET used = share_quota.used + 1 WHERE share_quota.used < :most\
                                """)
                        .setParameter("user", userId)
                        .setParameter("kind", kind)
                        .setParameter("since", since)
                        .setParameter("most", most)
                        .executeUpdate();
        if (taken == 0) {
            throw RefusedException.retryAfter(
                    SHARE_RATE_LIMITED,
                    "at most " + most + " links " + kind,
                    Duration.between(now, since.plus(1, unit)));
        }
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(2);
    }

    @Override
    public void forgetBefore(Instant instant) {
        db.createNativeQuery("DELETE FROM share_quota WHERE since < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
