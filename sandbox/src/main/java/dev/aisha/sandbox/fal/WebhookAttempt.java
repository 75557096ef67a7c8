package dev.aisha.sandbox.fal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver a webhook.
///
/// @param attempt 1 for the first try of a copy
/// @param status what the receiver answered; null when nothing came back
public record WebhookAttempt(
        String requestId, String url, int attempt, @Nullable Integer status, Instant at) {}
