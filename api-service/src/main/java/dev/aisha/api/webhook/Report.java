package dev.aisha.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.fal.FalError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A webhook's body as far as we read it.
///
/// @param outcome `OK` or `ERROR`
record Report(String requestId, String outcome, JsonNode body) {
    static @Nullable Report read(ObjectMapper json, byte[] bytes) {
        JsonNode body;
        try {
            body = json.readTree(bytes);
        } catch (IOException _) {
            return null;
        }
        String requestId = body.path("request_id").asText("");
        String outcome = body.path("status").asText("");
        boolean readable =
                !requestId.isEmpty() && (outcome.equals("OK") || outcome.equals("ERROR"));
        return readable ? new Report(requestId, outcome, body) : null;
    }

    boolean ok() {
        return outcome.equals("OK");
    }

    /// The model's output or error; null when fal could not put it into the webhook, or when the
    /// failure was not the model's (a cancelled request, a lost runner).
    @Nullable JsonNode payload() {
        JsonNode payload = body.get("payload");
        return payload == null || payload.isNull() ? null : payload;
    }

    FalError error() {
        FalError error = FalError.of(payload(), null);
        return error.detail().isEmpty()
                ? FalError.named(error.type(), body.path("error").asText(""))
                : error;
    }
}
