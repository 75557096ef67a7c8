package dev.aisha.api.fal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one POST came to. Only [NotSent] and [Paused] may ever be followed by another POST.
public sealed interface Submission {
    /// Fal has it; its URLs are the only ones to use.
    record Accepted(
            String requestId,
            URI statusUrl,
            URI responseUrl,
            URI cancelUrl,
            @Nullable Integer queuePosition)
            implements Submission {}

    /// Provably nothing was bought: no connection, or 429.
    ///
    /// @param retryAfter how long fal asked to wait, when it did
    record NotSent(String reason, @Nullable Duration retryAfter) implements Submission {}

    /// 401 or 403: the key is wrong or the account is locked, which concerns every submit.
    record Paused(String reason) implements Submission {}

    /// 404 or 410: there is no such endpoint (any more), for nobody.
    record Retired(String reason) implements Submission {}

    /// Any other 4xx: fal does not want this request, now or later.
    record Refused(String reason) implements Submission {}

    /// Timeout, reset or 5xx after bytes may have left: it may be bought.
    ///
    /// @param ill whether fal itself said that something is wrong there
    record Unknown(String reason, boolean ill) implements Submission {}
}
