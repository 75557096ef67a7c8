package dev.aisha.api.promo;

import static dev.aisha.model.problem.ProblemCode.PROMO_RATE_LIMITED;

import dev.aisha.api.quota.HourlyQuota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Codes that a user may try per clock hour. Counted in a transaction of its own: a wrong guess
/// counts although it changes nothing else.
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PromoQuota {
    private final HourlyQuota quota;
    private final PromoConfig config;

    PromoQuota(EntityManager db, PromoConfig config, Clock clock) {
        this.quota = new HourlyQuota(db, clock, "promo_quota");
        this.config = config;
    }

    /// @throws dev.aisha.api.web.RefusedException `promo.rate-limited` with the time left in this
    ///   hour
    void take(UUID userId) {
        quota.take(
                new TreeMap<>(Map.of("user_id", userId)),
                config.triesPerHour(),
                PROMO_RATE_LIMITED,
                "codes");
    }

    void forgetBefore(Instant hour) {
        quota.forgetBefore(hour);
    }
}
