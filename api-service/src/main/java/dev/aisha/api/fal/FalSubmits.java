package dev.aisha.api.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Submits and says what became of it. The only POST to the queue in the whole service.
@ApplicationScoped
class FalSubmits {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int TOO_MANY = 429;

    private final FalConfig config;
    private final FalClients clients;
    private final AllowedHosts hosts;
    private final ObjectMapper json;

    FalSubmits(FalConfig config, FalClients clients, AllowedHosts hosts, ObjectMapper json) {
        this.config = config;
        this.clients = clients;
        this.hosts = hosts;
        this.json = json;
    }

    Submission submit(FalOrder order, String jobToken, Duration startWithin) {
        Once.Ticket ticket = new Once.Ticket();
        Request request = request(order, jobToken, startWithin, ticket);
        try (Response response = clients.submits().newCall(request).execute()) {
            return outcome(response);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            return ticket.used()
                    ? new Submission.Unknown(reason, false)
                    : new Submission.NotSent(reason, null);
        }
    }

    private Request request(
            FalOrder order, String jobToken, Duration startWithin, Once.Ticket ticket) {
        HttpUrl.Builder url =
                HttpUrl.get(config.queueUrl()).newBuilder().addPathSegments(order.endpoint());
        config.webhookUrl()
                .ifPresent(hook -> url.addQueryParameter("fal_webhook", hook(hook, jobToken)));
        return clients.withKey()
                .url(url.build())
                .tag(Once.Ticket.class, ticket)
                .header("X-Fal-Request-Start-Timeout", seconds(startWithin))
                .header("X-Fal-Object-Lifecycle-Preference", lifecycle(config.outputLifetime()))
                .post(RequestBody.create(bytes(order.input()), JSON))
                .build();
    }

    private Submission outcome(Response response) throws IOException {
        int status = response.code();
        if (status == TOO_MANY) {
            return new Submission.NotSent("429", retryAfter(response));
        }
        if (status >= 500 || (status >= 300 && status < 400)) {
            return new Submission.Unknown("HTTP " + status, status >= 500);
        }
        String body = Bodies.text(response);
        if (status == 401 || status == 403) {
            return new Submission.Paused("HTTP " + status + " " + words(body));
        }
        if (status == 404 || status == 410) {
            return new Submission.Retired("HTTP " + status + " " + words(body));
        }
        if (status >= 400) {
            return new Submission.Refused("HTTP " + status + " " + words(body));
        }
        return accepted(body);
    }

    private Submission accepted(String body) {
        try {
            JsonNode answer = json.readTree(body);
            JsonNode position = answer.path("queue_position");
            return new Submission.Accepted(
                    required(answer, "request_id"),
                    ours(required(answer, "status_url")),
                    ours(required(answer, "response_url")),
                    ours(required(answer, "cancel_url")),
                    position.isInt() ? position.asInt() : null);
        } catch (JsonProcessingException | IllegalArgumentException | ForbiddenHostException e) {
            return new Submission.Unknown("unreadable answer: " + e.getMessage(), false);
        }
    }

    private URI ours(String url) {
        return hosts.queue(URI.create(url)).uri();
    }

    private static String required(JsonNode answer, String field) {
        String text = answer.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no " + field);
        }
        return text;
    }

    private String words(String body) {
        try {
            return FalError.of(json.readTree(body), null).detail();
        } catch (JsonProcessingException _) {
            return "";
        }
    }

    private byte[] bytes(JsonNode input) {
        try {
            return json.writeValueAsBytes(input);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("input can't be written", e);
        }
    }

    private static String hook(URI webhook, String jobToken) {
        return HttpUrl.get(webhook)
                .newBuilder()
                .setQueryParameter("job", jobToken)
                .build()
                .toString();
    }

    /// Fal wants more than 0.1 s.
    private static String seconds(Duration startWithin) {
        return String.valueOf(Math.max(1, startWithin.toSeconds()));
    }

    static String lifecycle(Duration lifetime) {
        return String.format(
                Locale.ROOT, "{\"expiration_duration_seconds\":%d}", lifetime.toSeconds());
    }

    private static @Nullable Duration retryAfter(Response response) {
        String header = response.header("Retry-After");
        return header != null && header.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : null;
    }
}
