package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.SHARE_RATE_LIMITED;

import dev.aisha.api.job.Retained;
import dev.aisha.api.quota.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Links that a user may make and open. Kept in the database: it counts whatever replica asks.
@ApplicationScoped
@Transactional
class ShareQuota implements Retained {
    private final Quota quota;
    private final ShareConfig config;

    ShareQuota(EntityManager db, ShareConfig config, Clock clock) {
        this.quota = new Quota(db, clock, "share_quota", "since");
        this.config = config;
    }

    /// Joins the transaction that makes a link, and goes back with it.
    ///
    /// @throws dev.aisha.api.web.RefusedException `share.rate-limited` with the time left in this
    ///   day
    void made(UUID userId) {
        take(userId, "MADE", ChronoUnit.DAYS, config.perDay());
    }

    /// Counts whether there is such a link or not, so that nobody guesses for long.
    ///
    /// @throws dev.aisha.api.web.RefusedException `share.rate-limited` with the time left in this
    ///   hour
    void opened(UUID userId) {
        take(userId, "OPENED", ChronoUnit.HOURS, config.openedPerHour());
    }

    private void take(UUID userId, String kind, ChronoUnit per, int most) {
        quota.take(
                new TreeMap<>(Map.of("user_id", userId, "kind", kind)),
                per,
                most,
                SHARE_RATE_LIMITED,
                "links");
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(2);
    }

    @Override
    public void forgetBefore(Instant instant) {
        quota.forgetBefore(instant);
    }
}
