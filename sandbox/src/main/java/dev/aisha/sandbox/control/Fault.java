package dev.aisha.sandbox.control;

import org.jspecify.annotations.Nullable;

/// One misbehaviour that a stand-in is told to show.
///
/// @param operation regular expression, found anywhere in the operation's name, any case: "METHOD
///   /path" for HTTP stand-ins, the method's name for Telegram; null = every operation
/// @param status HTTP status for STATUS (500) and HTML (502); 0 = that default
/// @param body what is answered instead of the stand-in's own wording
/// @param delayMillis for DELAY
/// @param retryAfter seconds, for RATE_LIMIT (1)
/// @param copies deliveries in all, for REPEAT (2)
/// @param times how many operations it hits; null = until reset
/// @param skip how many matching operations pass unharmed first
public record Fault(
        Target target,
        @Nullable String operation,
        Kind kind,
        int status,
        @Nullable String body,
        long delayMillis,
        @Nullable Integer retryAfter,
        int copies,
        @Nullable Integer times,
        int skip) {

    /// What goes wrong.
    public enum Kind {
        /// The operation is done, but later.
        DELAY,
        /// An error status in the stand-in's own format; the operation is not done.
        STATUS,
        /// A gateway's HTML page instead of JSON; the operation is not done.
        HTML,
        /// 429 with a time to wait; the operation is not done.
        RATE_LIMIT,
        /// The connection is closed before anything is done.
        CUT,
        /// The operation is done, then the connection is closed instead of an answer.
        CUT_AFTER,
        /// A delivery (webhook, update) is lost.
        DROP,
        /// A delivery (webhook, update) comes several times.
        REPEAT
    }

    public static Fault of(Target target, String operation, Kind kind) {
        return new Fault(target, operation, kind, 0, null, 0, null, 0, null, 0);
    }

    public Fault withStatus(int code) {
        return new Fault(
                target, operation, kind, code, body, delayMillis, retryAfter, copies, times, skip);
    }

    public Fault withBody(String text) {
        return new Fault(
                target,
                operation,
                kind,
                status,
                text,
                delayMillis,
                retryAfter,
                copies,
                times,
                skip);
    }

    public Fault withDelayMillis(long millis) {
        return new Fault(
                target, operation, kind, status, body, millis, retryAfter, copies, times, skip);
    }

    public Fault withRetryAfter(int seconds) {
        return new Fault(
                target, operation, kind, status, body, delayMillis, seconds, copies, times, skip);
    }

    public Fault withCopies(int number) {
        return new Fault(
                target,
                operation,
                kind,
                status,
                body,
                delayMillis,
                retryAfter,
                number,
                times,
                skip);
    }

    public Fault withTimes(int number) {
        return new Fault(
                target,
                operation,
                kind,
                status,
                body,
                delayMillis,
                retryAfter,
                copies,
                number,
                skip);
    }

    public Fault withSkip(int number) {
        return new Fault(
                target,
                operation,
                kind,
                status,
                body,
                delayMillis,
                retryAfter,
                copies,
                times,
                number);
    }
}
