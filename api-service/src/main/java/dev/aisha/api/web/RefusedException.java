package dev.aisha.api.web;

import dev.aisha.model.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A feature says no. Answered as the problem of its code; an open transaction rolls back.
public final class RefusedException extends RuntimeException {
    private final ProblemCode code;
    private final String detail;
    private final @Nullable Long shortfall;
    private final @Nullable Duration retryAfter;

    /// Refuses with a code.
    ///
    /// @param detail for developers and logs; never holds secrets or internals
    public RefusedException(ProblemCode code, String detail) {
        this(code, detail, null, null);
    }

    private RefusedException(
            ProblemCode code,
            String detail,
            @Nullable Long shortfall,
            @Nullable Duration retryAfter) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.shortfall = shortfall;
        this.retryAfter = retryAfter;
    }

    /// Too few coins.
    ///
    /// @param shortfall coins missing
    public static RefusedException insufficientFunds(long shortfall) {
        return new RefusedException(
                ProblemCode.LEDGER_INSUFFICIENT_FUNDS,
                shortfall + " coins are missing",
                shortfall,
                null);
    }

    /// A refusal that passes: the answer carries `Retry-After` in whole seconds, at least one.
    public static RefusedException retryAfter(ProblemCode code, String detail, Duration delay) {
        return new RefusedException(code, detail, null, delay);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public @Nullable Long shortfall() {
        return shortfall;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
