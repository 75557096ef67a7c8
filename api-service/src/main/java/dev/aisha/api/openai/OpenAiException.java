package dev.aisha.api.openai;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One exchange that gave no answer; stays inside this package.
class OpenAiException extends RuntimeException {
    private final OpenAiFailure failure;
    private final @Nullable Duration retryAfter;

    OpenAiException(OpenAiFailure failure, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.failure = failure;
        this.retryAfter = retryAfter;
    }

    OpenAiFailure failure() {
        return failure;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /// The failures that say OpenAI itself is unwell; only they open the breaker.
    static final class Unwell extends OpenAiException {
        Unwell(OpenAiFailure failure, String detail, @Nullable Duration retryAfter) {
            super(failure, detail, retryAfter);
        }
    }
}
