package dev.aisha.bot.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.model.problem.Problem;
import dev.aisha.model.problem.ProblemCode;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// JSON over HTTP to api-service: bearer key, idempotency key, trace context, and every outcome as
/// an [Answer]. The JDK's client, because the REST client keeps a whole image in memory.
final class ApiTransport {
    /// More than any JSON answer; a larger one is not ours.
    private static final int MOST_PROBLEM_BYTES = 64 * 1024;

    private final ApiConfig config;
    private final String bearer;
    private final HttpClient http;
    private final ObjectMapper json =
            JsonMapper.builder()
                    .findAndAddModules()
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    ApiTransport(ApiConfig config, String key) {
        this.config = config;
        this.bearer = "Bearer " + key;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(config.connectTimeout())
                        .build();
    }

    /// Asks and, when the connection fails, asks again.
    <T> Answer<T> read(String path, Class<T> type) {
        HttpRequest request = request("GET", path, null, null);
        for (int failures = 0; ; failures++) {
            try {
                return json(send(request), type);
            } catch (HttpTimeoutException e) {
                return down(request, e);
            } catch (IOException e) {
                if (failures >= config.readRetries()) {
                    return down(request, e);
                }
                LockSupport.parkNanos(config.retryDelay().toNanos());
            }
        }
    }

    /// Sends once; whether to send again is the caller's caller's decision, with the same key.
    <T> Answer<T> write(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            Class<T> type) {
        return write(method, path, body, key, type, config.answerTimeout());
    }

    /// The same with a patience of its own.
    <T> Answer<T> write(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            Class<T> type,
            Duration patience) {
        HttpRequest request =
                HttpRequest.newBuilder(request(method, path, body, key), (_, _) -> true)
                        .timeout(patience)
                        .build();
        try {
            return json(send(request), type);
        } catch (IOException e) {
            return down(request, e);
        }
    }

    /// Bytes as they come.
    Answer<ImageContent> stream(String path) {
        HttpRequest request = request("GET", path, null, null);
        try {
            HttpResponse<InputStream> response = send(request);
            if (response.statusCode() != 200) {
                return refusal(response);
            }
            return new Given<>(
                    new ImageContent(
                            response.body(),
                            response.headers()
                                    .firstValue("Content-Type")
                                    .orElse("application/octet-stream"),
                            response.headers().firstValueAsLong("Content-Length").orElse(-1)));
        } catch (IOException e) {
            return down(request, e);
        }
    }

    private HttpRequest request(
            String method, String path, @Nullable Object body, @Nullable String key) {
        String base = config.url().toString().replaceAll("/+$", "");
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(config.answerTimeout())
                        .header("Authorization", bearer)
                        .header("Accept", "application/json, application/problem+json, */*;q=0.5");
        if (key != null) {
            builder.header("Idempotency-Key", key);
        }
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(
                        Context.current(),
                        builder,
                        (to, name, value) -> setHeader(to, name, value));
        return builder.method(method, publisher(builder, body)).build();
    }

    private static void setHeader(HttpRequest.@Nullable Builder to, String name, String value) {
        if (to != null) {
            to.setHeader(name, value);
        }
    }

    private BodyPublisher publisher(HttpRequest.Builder builder, @Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        try {
            builder.header("Content-Type", "application/json");
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The wire contract writes every command", e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpTimeoutException("interrupted");
        }
    }

    private <T> Answer<T> json(HttpResponse<InputStream> response, Class<T> type)
            throws IOException {
        if (response.statusCode() / 100 != 2) {
            return refusal(response);
        }
        try (InputStream body = response.body()) {
            if (type == ApiPort.Done.class) {
                return new Given<>(type.cast(new ApiPort.Done()));
            }
            return new Given<>(json.readValue(body, type));
        } catch (JsonProcessingException e) {
            Log.errorf("api answer unreadable: %s %s", path(response.request()), type, e);
            return new Refused<>(ProblemCode.INTERNAL, null, null);
        }
    }

    private <T> Refused<T> refusal(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            Problem problem = problem(body.readNBytes(MOST_PROBLEM_BYTES));
            ProblemCode code = code(response.statusCode(), problem);
            Log.infof(
                    "api refused: %s %s status=%d code=%s correlation=%s",
                    response.request().method(),
                    path(response.request()),
                    response.statusCode(),
                    code.code(),
                    problem == null ? null : problem.correlationId());
            Duration retryAfter = null;
            var seconds = response.headers().firstValue("Retry-After");
            if (seconds.isPresent() && seconds.get().matches("\\d{1,5}")) {
                retryAfter = Duration.ofSeconds(Long.parseLong(seconds.get()));
            }
            return new Refused<>(code, problem == null ? null : problem.shortfall(), retryAfter);
        }
    }

    private @Nullable Problem problem(byte[] body) {
        try {
            return json.readValue(body, Problem.class);
        } catch (IOException _) {
            return null; // a proxy's own page
        }
    }

    private static ProblemCode code(int status, @Nullable Problem problem) {
        // a body without `code` gives null whatever the annotations say
        Map<Integer, ProblemCode> byStatus =
                Map.of(
                        401, ProblemCode.UNAUTHORIZED,
                        404, ProblemCode.NOT_FOUND,
                        413, ProblemCode.TOO_LARGE,
                        502, ProblemCode.UNAVAILABLE,
                        503, ProblemCode.UNAVAILABLE,
                        504, ProblemCode.UNAVAILABLE,
                        500, ProblemCode.INTERNAL);
        ProblemCode said = problem == null ? null : problem.code();
        return said == null || said == ProblemCode.UNKNOWN
                ? byStatus.getOrDefault(status, ProblemCode.UNKNOWN)
                : said;
    }

    private static <T> Refused<T> down(HttpRequest request, IOException e) {
        Log.warnf("api not reached: %s %s: %s", request.method(), path(request), e);
        return new Refused<>(ProblemCode.UNAVAILABLE, null, null);
    }

    private static String path(HttpRequest request) {
        return request.uri().getPath();
    }
}
