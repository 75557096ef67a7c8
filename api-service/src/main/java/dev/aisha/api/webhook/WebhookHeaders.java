package dev.aisha.api.webhook;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The four headers that fal signs a webhook with; a missing one is empty and fits nothing.
record WebhookHeaders(String requestId, String userId, String timestamp, String signature) {
    static WebhookHeaders of(HttpHeaders headers) {
        return new WebhookHeaders(
                text(headers.getHeaderString("X-Fal-Webhook-Request-Id")),
                text(headers.getHeaderString("X-Fal-Webhook-User-Id")),
                text(headers.getHeaderString("X-Fal-Webhook-Timestamp")),
                text(headers.getHeaderString("X-Fal-Webhook-Signature")));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
