package dev.aisha.api.openai;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/// The wire: one bounded exchange with OpenAI. The JDK's client, because it can stop reading an
/// answer that is too long.
@ApplicationScoped
class OpenAiClient {
    /// Who was given less time than this says nothing about OpenAI's health by being too slow.
    private static final Duration TELLING = Duration.ofSeconds(3);

    private final OpenAiConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    OpenAiClient(OpenAiConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// Asks the chat model once.
    ///
    /// @param timeout for the whole exchange
    /// @throws OpenAiException for everything but a 2xx with JSON
    @Bulkhead(8)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.6,
            delay = 15_000,
            failOn = OpenAiException.Unwell.class)
    @CircuitBreakerName("openai-chat")
    JsonNode complete(JsonNode body, Duration timeout) {
        return read(exchange(request("/chat/completions", body, timeout), timeout));
    }

    /// Asks moderation once. Its limits are its own: nothing may go unjudged because the chat model
    /// is slow, busy or ill.
    ///
    /// @param timeout for the whole exchange
    /// @throws OpenAiException for everything but a 2xx with JSON
    @Bulkhead(16)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.6,
            delay = 15_000,
            failOn = OpenAiException.Unwell.class)
    @CircuitBreakerName("openai-moderation")
    JsonNode moderate(JsonNode body, Duration timeout) {
        return read(exchange(request("/moderations", body, timeout), timeout));
    }

    /// Gets once.
    ///
    /// @param timeout for the whole exchange
    /// @throws OpenAiException for everything but a 2xx with JSON
    @Bulkhead(2)
    JsonNode get(String path, Duration timeout) {
        return read(exchange(to(path, timeout).GET().build(), timeout));
    }

    private JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw OpenAiErrors.of(response, json);
        }
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException _) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "body is not JSON", null);
        }
    }

    private HttpRequest request(String path, JsonNode body, Duration timeout) {
        return to(path, timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest.Builder to(String path, Duration timeout) {
        String base = config.baseUrl().toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + config.apiKey().orElseThrow())
                .header("Accept", "application/json")
                .timeout(timeout);
    }

    private HttpResponse<String> exchange(HttpRequest request, Duration timeout) {
        var limited = BodyHandlers.limiting(BodyHandlers.ofString(), config.maxResponseBytes());
        var answer = http.sendAsync(request, limited);
        try {
            return answer.get(timeout.toMillis(), MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw slow(timeout, "" + timeout);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new OpenAiException(OpenAiFailure.BUSY, "interrupted", null);
        } catch (ExecutionException failed) {
            throw broken(Objects.requireNonNullElse(failed.getCause(), failed), timeout);
        }
    }

    private static OpenAiException slow(Duration timeout, String detail) {
        return timeout.compareTo(TELLING) < 0
                ? new OpenAiException(OpenAiFailure.TIMEOUT, detail, null)
                : new OpenAiException.Unwell(OpenAiFailure.TIMEOUT, detail, null);
    }

    private static OpenAiException broken(Throwable cause, Duration timeout) {
        return switch (cause) {
            case HttpTimeoutException _ -> slow(timeout, "no answer in time");
            case IOException limit
                    when String.valueOf(limit.getMessage()).contains("body exceeds capacity") ->
                    new OpenAiException(OpenAiFailure.TRUNCATED, "answer too large", null);
            case IOException io ->
                    new OpenAiException.Unwell(
                            OpenAiFailure.DOWN, io.getClass().getSimpleName(), null);
            default -> throw new IllegalStateException("OpenAI exchange failed", cause);
        };
    }
}
