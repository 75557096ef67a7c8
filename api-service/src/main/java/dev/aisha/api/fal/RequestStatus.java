package dev.aisha.api.fal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a request stands at fal. There is no failed state there: a failure is completed, with an
/// error.
public sealed interface RequestStatus {
    /// @param position requests in front of it, when fal says so
    record Queued(@Nullable Integer position) implements RequestStatus {}

    /// @param counts what log lines like `step 120/1000` count, newest last; a runner also counts
    ///   what it loads and saves, so only who knows the total knows whose progress it is
    record Running(List<Count> counts) implements RequestStatus {
        /// How far the newest count up to this total has come, 0 to 100; none before there is one.
        public @Nullable Integer percent(long total) {
            return counts.stream()
                    .filter(count -> count.total() == total && count.done() <= total)
                    .reduce((_, newer) -> newer)
                    .map(count -> (int) (100 * count.done() / total))
                    .orElse(null);
        }
    }

    /// `done/total` of a log line.
    record Count(long done, long total) {}

    /// @param error fal's words when it failed
    /// @param errorType fal's stable name of the failure, when it has one
    record Completed(@Nullable String error, @Nullable String errorType) implements RequestStatus {}

    /// Fal does not know the request (any more).
    record Missing() implements RequestStatus {}
}
