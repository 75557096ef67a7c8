package dev.aisha.api.promo;

import static dev.aisha.model.problem.ProblemCode.PROMO_RATE_LIMITED;

import dev.aisha.api.web.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Codes that a user may try per clock hour. Counted in a transaction of its own: a wrong guess
/// counts although it changes nothing else.
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PromoQuota {
    private final EntityManager db;
    private final PromoConfig config;
    private final Clock clock;

    PromoQuota(EntityManager db, PromoConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// @throws RefusedException `promo.rate-limited` with the time left in this hour
    void take(UUID userId) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int taken =
                db.createNativeQuery(
                                """
                                INSERT INTO promo_quota (user_id, hour, used) VALUES (:user, :hour, 1)
                                ON CONFLICT ON CONSTRAINT promo_quota_pk DO UPDATE
                                SET used = promo_quota.used + 1 WHERE promo_quota.used < :most\
                                """)
                        .setParameter("user", userId)
                        .setParameter("hour", hour)
                        .setParameter("most", config.triesPerHour())
                        .executeUpdate();
        if (taken == 0) {
            throw RefusedException.retryAfter(
                    PROMO_RATE_LIMITED,
                    "at most " + config.triesPerHour() + " codes per hour",
                    Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }

    void forgetBefore(Instant hour) {
        db.createNativeQuery("DELETE FROM promo_quota WHERE hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
