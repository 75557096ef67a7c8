package dev.aisha.api.provider;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stops new paid work when the day (UTC) has cost as much as the operator allows. Work under way
/// goes on. Orders of the same instant do not see each other and may pass the cap by their own
/// cost.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SpendCap {
    private static final long MICRO = 1_000_000;

    private final EntityManager db;
    private final ProviderConfig config;
    private final Clock clock;

    SpendCap(EntityManager db, ProviderConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// @param microUsd what the new work will probably cost, in millionths of a US dollar
    /// @throws RefusedException with [ProblemCode#PROVIDER_DAILY_CAP] when there is no room for it
    public void admit(long microUsd) {
        long cap = config.dailyCapUsd() * MICRO;
        if (cap == 0) {
            return;
        }
        long spent = today();
        if (spent + microUsd > cap) {
            Log.warnf(
                    "ALARM daily provider spend: %d of %d USD are spent or ordered, new paid work is"
                            + " refused until midnight UTC",
                    spent / MICRO, config.dailyCapUsd());
            throw new RefusedException(
                    ProblemCode.PROVIDER_DAILY_CAP, "the day's spend cap is reached");
        }
    }

    /// Booked since midnight, and estimated for what is ordered and not settled.
    private long today() {
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return ((Number)
                        db.createNativeQuery(
                                        """
                                        SELECT (SELECT coalesce(sum(micro_usd), 0) FROM provider_spend
                                                WHERE booked_at >= :midnight)
                                             + (SELECT coalesce(sum(estimated_micro_usd), 0)
                                                FROM provider_request
                                                WHERE state <> 'DONE' AND NOT expired)
                                        """)
                                .setParameter("midnight", midnight)
                                .getSingleResult())
                .longValue();
    }
}
