package dev.aisha.api.draft;

import dev.aisha.api.quota.Quota;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.DraftOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Prompts that a user may have written or read per clock hour. Kept in the database: it counts
/// whatever replica asks, and goes back with a transaction that fails.
@ApplicationScoped
@Transactional
class PromptQuota {
    private final Quota quota;
    private final DraftConfig config;

    PromptQuota(EntityManager db, DraftConfig config, Clock clock) {
        this.quota = new Quota(db, clock, "prompt_quota", "hour");
        this.config = config;
    }

    /// @throws dev.aisha.api.web.RefusedException `prompt.rate-limited` with the time left in this
    ///   hour
    void take(UUID userId, DraftOrigin origin) {
        int most = origin == DraftOrigin.PHOTO ? config.photosPerHour() : config.wordsPerHour();
        quota.take(
                new TreeMap<>(Map.of("user_id", userId, "origin", origin.name())),
                ChronoUnit.HOURS,
                most,
                ProblemCode.PROMPT_RATE_LIMITED,
                "prompts of this kind");
    }

    void forgetBefore(Instant hour) {
        quota.forgetBefore(hour);
    }
}
