package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One accepted submit, as tests and the console see it.
///
/// @param headers names in lower case, without the key
/// @param status IN_QUEUE, IN_PROGRESS or COMPLETED
/// @param error null while it runs and after success
public record Submit(
        String requestId,
        String endpoint,
        ObjectNode input,
        Map<String, String> headers,
        @Nullable String webhookUrl,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        String status,
        @Nullable String error) {

    static Submit of(FalRequest request) {
        Outcome outcome = request.outcome();
        return new Submit(
                request.id(),
                request.endpoint(),
                request.input(),
                request.headers(),
                request.webhook() == null ? null : request.webhook().toString(),
                request.receivedAt(),
                request.startedAt(),
                request.completedAt(),
                request.status().name(),
                outcome == null ? null : outcome.error());
    }
}
