package dev.aisha.api.spend;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The day's money, in millionths of a US dollar: what fal and OpenAI billed since midnight UTC,
/// and what orders at fal that are still open will cost.
@ApplicationScoped
@Transactional
public class DailySpend {
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

    private final EntityManager db;
    private final SpendConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicReference<Refused> least =
            new AtomicReference<>(new Refused(LocalDate.MIN, Long.MAX_VALUE));

    DailySpend(EntityManager db, SpendConfig config, Clock clock, MeterRegistry meters) {
        this.db = db;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /// The smallest amount that there was no room for on a day.
    private record Refused(LocalDate day, long microUsd) {
        boolean covers(Refused other) {
            return day.equals(other.day) && microUsd <= other.microUsd;
        }
    }

    /// Whether the day's money is used up.
    public boolean reached() {
        return !room(1);
    }

    /// Lets new paid work in. Orders of the same instant do not see each other and may pass the cap
    /// by their own cost.
    ///
    /// @param microUsd what it will probably cost
    /// @throws RefusedException with [ProblemCode#PROVIDER_DAILY_CAP] when there is no room for it
    public void admit(long microUsd) {
        if (!room(microUsd)) {
            throw new RefusedException(
                    ProblemCode.PROVIDER_DAILY_CAP, "the day's money for providers is used up");
        }
    }

    private boolean room(long microUsd) {
        long spent = today();
        boolean room = spent + microUsd <= config.dailyUsd().multiply(MICRO).longValue();
        if (!room) {
            alarm(spent, new Refused(day(), microUsd));
        }
        return room;
    }

    /// Once a day, and again for a smaller amount: that a training has no room does not say that
    /// images have none.
    private void alarm(long spent, Refused refused) {
        Refused before = least.getAndUpdate(known -> known.covers(refused) ? known : refused);
        if (!before.covers(refused)) {
            Log.errorf(
                    "ALARM the day's %s $ for providers are used up: %d micro-dollars, and %d more"
                            + " were asked for",
                    config.dailyUsd().toPlainString(), spent, refused.microUsd);
            meters.counter("aisha.spend.cap.reached").increment();
        }
    }

    long today() {
        LocalDate day = day();
        Number sum =
                (Number)
                        db.createNativeQuery(
                                        """
                                        SELECT (SELECT coalesce(sum(micro_usd), 0) FROM provider_spend
                                                WHERE booked_at >= :start)
                                             + (SELECT coalesce(sum(estimated_micro_usd), 0)
                                                FROM provider_request
                                                WHERE state <> 'DONE' AND NOT expired)
                                             + (SELECT coalesce(sum(micro_usd), 0) FROM openai_spend
                                                WHERE day = :day)\
                                        """)
                                .setParameter("start", day.atStartOfDay().toInstant(ZoneOffset.UTC))
                                .setParameter("day", day)
                                .getSingleResult();
        return sum.longValue();
    }

    /// Books one call to OpenAI.
    ///
    /// @param sure whether it was billed, or may have been
    public void bookOpenAi(String model, long input, long output, long microUsd, boolean sure) {
        db.createNativeQuery(
                        """
                        INSERT INTO openai_spend AS spend
                          (day, model, certainty, calls, input_tokens, output_tokens, micro_usd)
                        VALUES (:day, :model, :certainty, 1, :input, :output, :microUsd)
                        ON CONFLICT ON CONSTRAINT openai_spend_pk DO UPDATE SET
                          calls = spend.calls + 1,
                          input_tokens = spend.input_tokens + excluded.input_tokens,
                          output_tokens = spend.output_tokens + excluded.output_tokens,
                          micro_usd = spend.micro_usd + excluded.micro_usd\
                        """)
                .setParameter("day", day())
                .setParameter("model", model)
                .setParameter("certainty", sure ? "BILLED" : "POSSIBLE")
                .setParameter("input", input)
                .setParameter("output", output)
                .setParameter("microUsd", microUsd)
                .executeUpdate();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
