package dev.aisha.api.fal;

import org.jspecify.annotations.Nullable;

/// Where a request stands at fal. There is no failed state there: a failure is completed, with an
/// error.
public sealed interface RequestStatus {
    /// @param position requests in front of it, when fal says so
    record Queued(@Nullable Integer position) implements RequestStatus {}

    /// @param percent 0 to 100, read from log lines like `step 120/1000`
    record Running(@Nullable Integer percent) implements RequestStatus {}

    /// @param error fal's words when it failed
    /// @param errorType fal's stable name of the failure, when it has one
    record Completed(@Nullable String error, @Nullable String errorType) implements RequestStatus {}

    /// Fal does not know the request (any more).
    record Missing() implements RequestStatus {}
}
