package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/// What may be asked twice: status, result, and the cancel, which says the same when repeated.
@ApplicationScoped
class FalReads {
    private static final Pattern COUNT = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,7})");
    private static final List<String> NAMESPACES = List.of("workflows", "comfy");

    private final FalConfig config;
    private final FalClients clients;
    private final AllowedHosts hosts;
    private final ObjectMapper json;

    FalReads(FalConfig config, FalClients clients, AllowedHosts hosts, ObjectMapper json) {
        this.config = config;
        this.clients = clients;
        this.hosts = hosts;
        this.json = json;
    }

    private record Answer(int status, JsonNode body, @Nullable String errorType) {}

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = FalDownException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5000, failOn = FalDownException.class)
    @Bulkhead(32)
    public RequestStatus status(URI statusUrl) {
        HttpUrl url = hosts.queue(statusUrl).newBuilder().setQueryParameter("logs", "1").build();
        Answer answer = ask(clients.withKey().url(url).get());
        if (answer.status() == 404) {
            return new RequestStatus.Missing();
        }
        JsonNode body = answer.body();
        return switch (body.path("status").asText("")) {
            case "IN_QUEUE" -> new RequestStatus.Queued(integer(body.path("queue_position")));
            case "IN_PROGRESS" -> new RequestStatus.Running(counts(body.path("logs")));
            case "COMPLETED" ->
                    new RequestStatus.Completed(words(body, "error"), words(body, "error_type"));
            default -> throw new FalDownException("status answered HTTP " + answer.status(), null);
        };
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = FalDownException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5000, failOn = FalDownException.class)
    @Bulkhead(32)
    public FalResult result(URI responseUrl) {
        Answer answer = ask(clients.withKey().url(hosts.queue(responseUrl)).get(), true);
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new FalResult.Output(answer.body());
        }
        if (status == 404) {
            return new FalResult.Gone();
        }
        boolean waiting =
                status == 400 && answer.body().path("detail").asText("").contains("in progress");
        return waiting
                ? new FalResult.NotReady()
                : new FalResult.Failed(FalError.of(answer.body(), answer.errorType()));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = FalDownException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5000, failOn = FalDownException.class)
    @Bulkhead(32)
    public Cancellation cancel(URI cancelUrl) {
        RequestBody nothing = RequestBody.create(new byte[0]);
        Answer answer = ask(clients.withKey().url(hosts.queue(cancelUrl)).put(nothing));
        return switch (answer.status()) {
            // only this word is final; some endpoints say 200 for "will be tried"
            case 200 ->
                    answer.body().path("status").asText("").equals("OK")
                            ? Cancellation.REMOVED
                            : Cancellation.REQUESTED;
            case 404 -> Cancellation.NOT_FOUND;
            case 400 -> Cancellation.ALREADY_COMPLETED;
            default -> Cancellation.REQUESTED;
        };
    }

    /// Fal's own rule: owner and app only, three segments in a namespace.
    URI requestUrl(String endpoint, String requestId, String rest) {
        String[] parts = endpoint.split("/", -1);
        int kept = Math.min(parts.length, NAMESPACES.contains(parts[0]) ? 3 : 2);
        HttpUrl.Builder url = HttpUrl.get(config.queueUrl()).newBuilder();
        for (int i = 0; i < kept; i++) {
            url.addPathSegment(parts[i]);
        }
        String request = url.addPathSegment("requests").addPathSegment(requestId).toString();
        return URI.create(request + rest);
    }

    private Answer ask(Request.Builder request) {
        return ask(request, false);
    }

    /// @param modelsOwn whether a 5xx with fal's words is the model's answer rather than fal's
    ///   illness
    private Answer ask(Request.Builder request, boolean modelsOwn) {
        try (Response response = clients.reads().newCall(request.build()).execute()) {
            int status = response.code();
            JsonNode body = tree(Bodies.text(response));
            boolean answered = modelsOwn && body.has("detail");
            boolean lasting = status >= 500 && !answered;
            if (lasting || status == 429 || status == 401 || status == 403 || (status / 100) == 3) {
                throw new FalDownException("HTTP " + status, null);
            }
            return new Answer(status, body, response.header("X-Fal-Error-Type"));
        } catch (IOException e) {
            throw new FalDownException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private JsonNode tree(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isInt() ? node.asInt() : null;
    }

    private static @Nullable String words(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.path(field).asText() : null;
    }

    private static List<RequestStatus.Count> counts(JsonNode logs) {
        List<RequestStatus.Count> counts = new ArrayList<>();
        for (JsonNode line : logs) {
            Matcher count = COUNT.matcher(line.path("message").asText(""));
            while (count.find()) {
                counts.add(
                        new RequestStatus.Count(
                                Long.parseLong(count.group(1)), Long.parseLong(count.group(2))));
            }
        }
        return counts;
    }
}
