package dev.aisha.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/// A refused Bot API call: the HTTP status is the error code, the description is Telegram's
/// wording.
final class CallRefusedException extends RuntimeException {
    private final int code;
    private final @Nullable Integer retryAfter;

    private CallRefusedException(int code, String description, @Nullable Integer retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static CallRefusedException badRequest(String reason) {
        return new CallRefusedException(400, "Bad Request: " + reason, null);
    }

    static CallRefusedException forbidden(String reason) {
        return new CallRefusedException(403, "Forbidden: " + reason, null);
    }

    static CallRefusedException conflict(String reason) {
        return new CallRefusedException(409, "Conflict: " + reason, null);
    }

    static CallRefusedException of(int code, String description) {
        return new CallRefusedException(code, description, null);
    }

    static CallRefusedException tooManyRequests(int seconds) {
        return new CallRefusedException(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /// Seconds to wait, for 429 only.
    @Nullable Integer retryAfter() {
        return retryAfter;
    }
}
