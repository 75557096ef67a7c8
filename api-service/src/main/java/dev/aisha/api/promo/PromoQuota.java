package dev.aisha.api.promo;

import static dev.aisha.model.problem.ProblemCode.PROMO_RATE_LIMITED;

import dev.aisha.api.job.Retained;
import dev.aisha.api.quota.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Codes that a user may try per clock hour. Counted in a transaction of its own: a wrong guess
/// counts although it changes nothing else.
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PromoQuota implements Retained {
    private final Quota quota;
    private final PromoConfig config;

    PromoQuota(EntityManager db, PromoConfig config, Clock clock) {
        this.quota = new Quota(db, clock, "promo_quota", "hour");
        this.config = config;
    }

    /// @throws dev.aisha.api.web.RefusedException `promo.rate-limited` with the time left in this
    ///   hour
    void take(UUID userId) {
        quota.take(
                new TreeMap<>(Map.of("user_id", userId)),
                ChronoUnit.HOURS,
                config.triesPerHour(),
                PROMO_RATE_LIMITED,
                "codes");
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    @Override
    public void forgetBefore(Instant hour) {
        quota.forgetBefore(hour);
    }
}
