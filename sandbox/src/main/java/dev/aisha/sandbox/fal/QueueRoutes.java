package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The queue over HTTP, at `/fal/queue/`: submit, status, result, cancel.
final class QueueRoutes {
    private static final String PREFIX = "/fal/queue/";
    private static final String REQUESTS = "/requests/";
    private static final int BIG_RESULT = 10 * 1024;

    private final FalQueue queue;
    private final Clock clock;
    private final FalAccount account;
    private final Function<String, @Nullable FalModel> models;
    private final Function<String, FalBehaviour> behaviours;
    private final Function<FalRequest, CountDownLatch> watch;

    QueueRoutes(
            FalQueue queue,
            Clock clock,
            FalAccount account,
            Function<String, @Nullable FalModel> models,
            Function<String, FalBehaviour> behaviours,
            Function<FalRequest, CountDownLatch> watch) {
        this.queue = queue;
        this.clock = clock;
        this.account = account;
        this.models = models;
        this.behaviours = behaviours;
        this.watch = watch;
    }

    void mount(Router router) {
        router.route(PREFIX + "*").blockingHandler(this::handle, false);
    }

    private void handle(RoutingContext context) {
        if (!account.admits(context)) {
            return;
        }
        String path = context.request().path().substring(PREFIX.length());
        int at = path.indexOf(REQUESTS);
        try {
            if (at < 0) {
                submit(context, path);
            } else {
                known(context, path.substring(at + REQUESTS.length()));
            }
        } catch (JsonProcessingException _) {
            FalJson.detail(context, 422, "The body is not JSON");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            context.request().connection().close();
        }
    }

    private void submit(RoutingContext context, String endpoint)
            throws JsonProcessingException, InterruptedException {
        if (!context.request().method().name().equals("POST")) {
            FalJson.detail(context, 405, "Method Not Allowed");
            return;
        }
        if (models.apply(endpoint) == null) {
            FalJson.detail(context, 404, "Application '" + endpoint + "' not found");
            return;
        }
        FalBehaviour behaviour = behaviours.apply(endpoint);
        Integer refused = behaviour.refuseStatus();
        if (refused != null) {
            FalJson.detail(context, refused, behaviour.refuseDetail());
            return;
        }
        String most = context.request().getParam("fal_max_queue_length");
        if (most != null && queue.length() >= Integer.parseInt(most)) {
            FalJson.detail(context, 429, "The queue is longer than fal_max_queue_length");
            return;
        }
        accept(context, request(context, endpoint, behaviour));
    }

    private void accept(RoutingContext context, FalRequest request) throws InterruptedException {
        CountDownLatch delivered = watch.apply(request);
        queue.submit(request);
        if (request.behaviour().isWebhookBeforeAnswer()) {
            var _ = delivered.await(30, TimeUnit.SECONDS);
        }
        if (request.behaviour().isCut()) {
            context.request().connection().close();
            return;
        }
        ObjectNode answer = urls(request);
        answer.put("status", "IN_QUEUE").put("queue_position", queue.position(request));
        context.response().putHeader("x-fal-request-id", request.id());
        FalJson.answer(context, 200, answer);
    }

    private FalRequest request(RoutingContext context, String endpoint, FalBehaviour behaviour)
            throws JsonProcessingException {
        JsonNode body = FalJson.body(context);
        ObjectNode input =
                body instanceof ObjectNode object ? object : FalJson.MAPPER.createObjectNode();
        Map<String, String> headers = new HashMap<>();
        context.request()
                .headers()
                .forEach(header ->
                        headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        headers.remove("authorization");
        String hook = context.request().getParam("fal_webhook");
        URI webhook = hook == null || hook.isBlank() ? null : URI.create(hook);
        return new FalRequest(
                endpoint,
                input,
                headers,
                webhook,
                account.base(context),
                clock.instant(),
                behaviour);
    }

    private void known(RoutingContext context, String rest) {
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        String verb = slash < 0 ? "" : rest.substring(slash + 1);
        Optional<FalRequest> found = queue.find(id);
        if (found.isEmpty()) {
            FalJson.answer(
                    context, 404, FalJson.MAPPER.createObjectNode().put("status", "NOT_FOUND"));
            return;
        }
        FalRequest request = found.get();
        context.response().putHeader("x-fal-request-id", id);
        switch (context.request().method().name() + " " + verb) {
            case "GET status" -> status(context, request);
            case "GET ", "GET response" -> result(context, request);
            case "PUT cancel" -> cancel(context, request);
            default -> FalJson.detail(context, 405, "Method Not Allowed");
        }
    }

    private void status(RoutingContext context, FalRequest request) {
        ObjectNode answer = urls(request);
        FalRequest.Status status = request.status();
        answer.put("status", status.name());
        boolean wanted = "1".equals(context.request().getParam("logs"));
        switch (status) {
            case IN_QUEUE -> answer.put("queue_position", queue.position(request));
            case IN_PROGRESS -> answer.set("logs", wanted ? request.logLines() : null);
            case COMPLETED -> completed(answer, request, wanted);
        }
        FalJson.answer(context, status == FalRequest.Status.COMPLETED ? 200 : 202, answer);
    }

    private static void completed(ObjectNode answer, FalRequest request, boolean logs) {
        answer.set("logs", logs ? request.logLines() : FalJson.MAPPER.createArrayNode());
        ObjectNode metrics = answer.putObject("metrics");
        Instant started = request.startedAt();
        Instant ended = request.completedAt();
        if (started != null && ended != null) {
            metrics.put("inference_time", Duration.between(started, ended).toMillis() / 1000.0);
        }
        Outcome outcome = request.outcome();
        if (outcome != null && outcome.error() != null) {
            answer.put("error", outcome.error());
            if (outcome instanceof Outcome.InfrastructureError(_, var type, _)) {
                answer.put("error_type", type);
            }
        }
    }

    private void result(RoutingContext context, FalRequest request) {
        Outcome outcome = request.outcome();
        Instant completed = request.completedAt();
        if (outcome == null || completed == null) {
            FalJson.detail(context, 400, "Request is still in progress");
            return;
        }
        if (clock.instant().isAfter(completed.plus(retention(request, outcome)))) {
            FalJson.detail(context, 404, "Request result not found");
            return;
        }
        if (outcome instanceof Outcome.InfrastructureError(_, var type, _)) {
            context.response().putHeader("X-Fal-Error-Type", type);
            if (type.equals("request_timeout")) {
                context.response().putHeader("X-Fal-Request-Timeout-Type", "user");
            }
        } else if (outcome instanceof Outcome.ModelError) {
            context.response().putHeader("X-Fal-Retryable", "false");
        }
        FalJson.answer(context, outcome.status(), outcome.body());
    }

    /// An hour, six minutes for a big one; thirty days where payloads may be stored.
    static Duration retention(FalRequest request, Outcome outcome) {
        if (!"0".equals(request.headers().get("x-fal-store-io"))) {
            return Duration.ofDays(30);
        }
        boolean big = FalJson.bytes(outcome.body()).length >= BIG_RESULT;
        return big ? Duration.ofMinutes(6) : Duration.ofHours(1);
    }

    private void cancel(RoutingContext context, FalRequest request) {
        FalQueue.Cancellation cancellation = queue.cancel(request);
        int status =
                switch (cancellation) {
                    case OK -> 200;
                    case CANCELLATION_REQUESTED -> 202;
                    case ALREADY_COMPLETED -> 400;
                };
        FalJson.answer(
                context,
                status,
                FalJson.MAPPER.createObjectNode().put("status", cancellation.name()));
    }

    private static ObjectNode urls(FalRequest request) {
        return FalJson.MAPPER
                .createObjectNode()
                .put("request_id", request.id())
                .put("response_url", request.url())
                .put("status_url", request.url() + "/status")
                .put("cancel_url", request.url() + "/cancel");
    }
}
