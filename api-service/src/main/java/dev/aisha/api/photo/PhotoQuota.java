package dev.aisha.api.photo;

import static dev.aisha.model.problem.ProblemCode.PHOTO_RATE_LIMITED;

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

/// Photos that a user may have judged per clock hour. Kept in the database: it counts whatever
/// replica asks, and goes back with a transaction that fails.
@ApplicationScoped
@Transactional
class PhotoQuota implements Retained {
    private final Quota quota;
    private final PhotoConfig config;

    PhotoQuota(EntityManager db, PhotoConfig config, Clock clock) {
        this.quota = new Quota(db, clock, "photo_quota", "hour");
        this.config = config;
    }

    /// @throws dev.aisha.api.web.RefusedException `photo.rate-limited` with the time left in this
    ///   hour
    void take(UUID userId) {
        quota.take(
                new TreeMap<>(Map.of("user_id", userId)),
                ChronoUnit.HOURS,
                config.perHour(),
                PHOTO_RATE_LIMITED,
                "photos");
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
