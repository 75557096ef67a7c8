package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// [FalSandbox] over HTTP, for tests in other processes and for people.
final class FalControlRoutes {
    private static final String ROOT = "/control/fal";

    private final FalSandbox fal;

    FalControlRoutes(FalSandbox fal) {
        this.fal = fal;
    }

    void mount(Router router) {
        router.get(ROOT + "/submits").handler(c -> Json.send(c, 200, fal.submits()));
        router.get(ROOT + "/webhooks").handler(c -> Json.send(c, 200, fal.webhookAttempts()));
        router.get(ROOT + "/settings").handler(c -> Json.send(c, 200, fal.settings()));
        router.patch(ROOT + "/settings").handler(read(this::settings));
        router.post(ROOT + "/behaviours").handler(read(this::behave));
        router.delete(ROOT + "/behaviours").handler(done(_ -> fal.behaveNormally()));
        router.post(ROOT + "/requests/:id/complete")
                .handler(done(c -> fal.complete(c.pathParam("id"))));
        router.post(ROOT + "/requests/:id/fail").handler(read(this::fail));
        router.post(ROOT + "/requests/:id/webhook")
                .handler(done(c -> fal.deliverWebhook(c.pathParam("id"))));
        router.post(ROOT + "/webhooks/release").blockingHandler(this::release, false);
        router.post(ROOT + "/keys/rotate").handler(done(_ -> fal.rotateKeys()));
        router.post(ROOT + "/sign").handler(read(this::sign));
    }

    private interface Reading {
        void read(RoutingContext context, JsonNode body) throws JsonProcessingException;
    }

    private static Handler<RoutingContext> read(Reading reading) {
        return context -> {
            try {
                reading.read(context, FalJson.body(context));
            } catch (JsonProcessingException e) {
                throw new Json.BadRequestException("Bad JSON: " + e.getOriginalMessage());
            }
        };
    }

    private static Handler<RoutingContext> done(Handler<RoutingContext> order) {
        return context -> {
            order.handle(context);
            context.response().setStatusCode(204).end();
        };
    }

    private void settings(RoutingContext context, JsonNode body) throws JsonProcessingException {
        FalJson.MAPPER
                .readerForUpdating(fal.settings())
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(body.toString());
        Json.send(context, 200, fal.settings());
    }

    private void behave(RoutingContext context, JsonNode body) throws JsonProcessingException {
        FalBehaviour behaviour =
                FalJson.MAPPER
                        .readerFor(FalBehaviour.class)
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(body.toString());
        fal.behave(behaviour);
        Json.send(context, 201, behaviour);
    }

    private void fail(RoutingContext context, JsonNode body) {
        fal.fail(context.pathParam("id"), body.path("status").asInt(422), body.path("detail"));
        context.response().setStatusCode(204).end();
    }

    private void release(RoutingContext context) {
        boolean reversed = "reverse".equals(context.request().getParam("order"));
        Json.send(context, 200, Map.of("released", fal.releaseWebhooks(reversed)));
    }

    /// Takes `{request_id, user_id, timestamp, body}` with the body as text; answers the headers.
    private void sign(RoutingContext context, JsonNode body) {
        SignedWebhook signed =
                fal.sign(
                        body.path("request_id").asText(),
                        body.path("user_id").asText(FalSettings.WEBHOOK_USER_ID),
                        body.path("timestamp").asLong(),
                        body.path("body").asText().getBytes(StandardCharsets.UTF_8));
        ObjectNode headers = FalJson.MAPPER.createObjectNode();
        signed.headers().forEach(headers::put);
        Json.send(context, 200, headers);
    }
}
