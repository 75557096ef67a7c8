package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// fal's platform API: which models there are, and what they cost.
final class PlatformRoutes {
    private static final String ROOT = "/fal/api/v1/models";

    /// @param unit as fal's list names it
    private record Price(double usd, String unit) {}

    private static final Map<String, Price> PRICES =
            Map.of(
                    "fal-ai/flux-lora-portrait-trainer", new Price(0.0024, "steps"),
                    "fal-ai/flux-lora-fast-training", new Price(2, "training runs"),
                    "fal-ai/flux-2-trainer", new Price(0.0064, "steps"),
                    "fal-ai/flux-lora", new Price(0.035, "megapixels"),
                    "fal-ai/flux-2/lora", new Price(0.021, "megapixels"),
                    "fal-ai/flux-pro/v1.1-ultra", new Price(0.06, "images"),
                    "fal-ai/seedvr/upscale/image", new Price(0.001, "megapixels"));

    private final FalAccount account;
    private final Predicate<String> known;
    private final Supplier<FalSettings> settings;

    PlatformRoutes(FalAccount account, Predicate<String> known, Supplier<FalSettings> settings) {
        this.account = account;
        this.known = known;
        this.settings = settings;
    }

    void mount(Router router) {
        router.get(ROOT).handler(this::models);
        router.get(ROOT + "/pricing").handler(this::prices);
    }

    private void models(RoutingContext context) {
        ObjectNode body = FalJson.MAPPER.createObjectNode();
        ArrayNode models = body.putArray("models");
        for (String endpoint : endpoints(context)) {
            if (!known.test(endpoint)) {
                notFound(context, endpoint);
                return;
            }
            boolean deprecated = settings.get().deprecated().contains(endpoint);
            models.addObject()
                    .put("endpoint_id", endpoint)
                    .putObject("metadata")
                    .put("display_name", endpoint)
                    .put("status", deprecated ? "deprecated" : "active");
        }
        body.putNull("next_cursor").put("has_more", false);
        FalJson.answer(context, 200, body);
    }

    private void prices(RoutingContext context) {
        if (!account.admits(context)) {
            return;
        }
        ObjectNode body = FalJson.MAPPER.createObjectNode();
        ArrayNode prices = body.putArray("prices");
        for (String endpoint : endpoints(context)) {
            Price price = PRICES.get(endpoint);
            if (price == null) {
                notFound(context, endpoint);
                return;
            }
            prices.addObject()
                    .put("endpoint_id", endpoint)
                    .put("unit_price", settings.get().prices().getOrDefault(endpoint, price.usd()))
                    .put("unit", price.unit())
                    .put("currency", "USD");
        }
        body.putNull("next_cursor").put("has_more", false);
        FalJson.answer(context, 200, body);
    }

    private static void notFound(RoutingContext context, String endpoint) {
        ObjectNode body = FalJson.MAPPER.createObjectNode();
        body.putObject("error")
                .put("type", "not_found")
                .put("message", "Endpoint id '" + endpoint + "' not found");
        FalJson.answer(context, 404, body);
    }

    /// Repeated or with commas between.
    private static List<String> endpoints(RoutingContext context) {
        return context.queryParam("endpoint_id").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
