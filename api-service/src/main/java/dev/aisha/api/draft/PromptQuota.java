package dev.aisha.api.draft;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.DraftOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Prompts that a user may have written or read per clock hour. Kept in the database: it counts
/// whatever replica asks, and goes back with a transaction that fails.
@ApplicationScoped
@Transactional
class PromptQuota {
    private final EntityManager db;
    private final DraftConfig config;
    private final Clock clock;

    PromptQuota(EntityManager db, DraftConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// @throws RefusedException `prompt.rate-limited` with the time left in this hour
    void take(UUID userId, DraftOrigin origin) {
        int most = origin == DraftOrigin.PHOTO ? config.photosPerHour() : config.wordsPerHour();
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int taken =
                db.createNativeQuery(
                                """
                                INSERT INTO prompt_quota (user_id, origin, hour, used)
                                VALUES (:user, :origin, :hour, 1)
                                ON CONFLICT ON CONSTRAINT prompt_quota_pk DO UPDATE
                                SET used = prompt_quota.used + 1 WHERE prompt_quota.used < :most\
                                """)
                        .setParameter("user", userId)
                        .setParameter("origin", origin.name())
                        .setParameter("hour", hour)
                        .setParameter("most", most)
                        .executeUpdate();
        if (taken == 0) {
            throw RefusedException.retryAfter(
                    ProblemCode.PROMPT_RATE_LIMITED,
                    "at most " + most + " prompts of this kind per hour",
                    Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }

    void forgetBefore(Instant hour) {
        db.createNativeQuery("DELETE FROM prompt_quota WHERE hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
