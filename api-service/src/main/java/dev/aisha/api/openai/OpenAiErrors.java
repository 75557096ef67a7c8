package dev.aisha.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads OpenAI's error answers. What counts is `code`, not `type`: a rate limit and an empty
/// account are both 429.
final class OpenAiErrors {
    private static final Set<String> QUOTA_CODES =
            Set.of(
                    "insufficient_quota",
                    "credit_balance_exhausted",
                    "organization_spend_limit_exceeded",
                    "project_spend_limit_exceeded",
                    "organization_usage_limit_exceeded");

    private OpenAiErrors() {}

    static OpenAiException of(HttpResponse<String> response, ObjectMapper json) {
        int status = response.statusCode();
        JsonNode error = error(response.body(), json);
        String code = error.path("code").asText("");
        String detail = (status + " " + code).strip();
        Duration wait = retryAfter(response);
        return switch (status) {
            case 401, 403 -> new OpenAiException(OpenAiFailure.UNAUTHORIZED, detail, null);
            case 404 -> new OpenAiException(OpenAiFailure.MODEL_NOT_FOUND, detail, null);
            case 429 -> limited(error, code, detail, wait);
            case 408, 409 -> new OpenAiException(OpenAiFailure.DOWN, detail, wait);
            default ->
                    status >= 500
                            ? new OpenAiException.Unwell(OpenAiFailure.DOWN, detail, wait)
                            : new OpenAiException(OpenAiFailure.BAD_REQUEST, detail, null);
        };
    }

    private static OpenAiException limited(
            JsonNode error, String code, String detail, @Nullable Duration wait) {
        if (QUOTA_CODES.contains(code)
                || "insufficient_quota".equals(error.path("type").asText())) {
            return new OpenAiException(OpenAiFailure.QUOTA, detail, null);
        }
        if (error.path("message").asText("").startsWith("Request too large")) {
            return new OpenAiException(OpenAiFailure.BAD_REQUEST, detail, null);
        }
        return new OpenAiException(OpenAiFailure.RATE_LIMITED, detail, wait);
    }

    private static JsonNode error(String body, ObjectMapper json) {
        try {
            return json.readTree(body).path("error");
        } catch (JsonProcessingException _) { // a proxy's HTML page
            return MissingNode.getInstance();
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<String> response) {
        Optional<Duration> exact =
                number(response, "retry-after-ms").map(ms -> Duration.ofMillis(Math.round(ms)));
        return exact.or(() ->
                        number(response, "retry-after")
                                .map(s -> Duration.ofMillis(Math.round(s * 1000))))
                .orElse(null);
    }

    private static Optional<Double> number(HttpResponse<String> response, String header) {
        return response.headers()
                .firstValue(header)
                .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,6})?"))
                .map(Double::valueOf);
    }
}
