package dev.aisha.bot.api;

import dev.aisha.model.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What api-service said.
public sealed interface Answer<T> {
    /// It did what was asked.
    record Given<T>(T value) implements Answer<T> {}

    /// It said no, or could not be reached (`UNAVAILABLE`).
    ///
    /// @param shortfall coins missing, with `ledger.insufficient-funds` only
    /// @param retryAfter when to come back, if it said
    record Refused<T>(ProblemCode code, @Nullable Long shortfall, @Nullable Duration retryAfter)
            implements Answer<T> {
        /// The same refusal of another question.
        public <R> Refused<R> as() {
            return new Refused<>(code, shortfall, retryAfter);
        }
    }
}
