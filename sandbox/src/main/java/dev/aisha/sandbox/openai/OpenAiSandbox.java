package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.control.Faults;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Part;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// OpenAI on one machine: the door for tests; over HTTP the same is under `/control/openai`.
public final class OpenAiSandbox implements Part {
    private static final String ROOT = "/openai/v1";
    private static final int LONGEST_KEPT_TEXT = 10_000;

    private final Clock clock;
    private final String key;
    private final Faults faults;
    private final Models models;
    private final ChatCompletion chat;
    private final ModerationJudge moderation = new ModerationJudge();
    private final List<OpenAiBehaviour> behaviours = new ArrayList<>();
    private final List<OpenAiCall> calls = new ArrayList<>();

    public OpenAiSandbox(Clock clock, String key, Faults faults) {
        this.clock = clock;
        this.key = key;
        this.faults = faults;
        this.models = new Models(clock);
        this.chat = new ChatCompletion(clock, models);
    }

    @Override
    public void mount(Router router) {
        router.route("/openai/*").handler(faults.guard(Target.OPENAI, Faults::methodAndPath));
        router.post(ROOT + "/chat/completions").blockingHandler(answering(this::complete), false);
        router.post(ROOT + "/moderations").blockingHandler(answering(this::moderate), false);
        router.get(ROOT + "/models").handler(answering(_ -> models.list()));
        router.get(ROOT + "/models/:id").handler(answering(c -> models.one(c.pathParam("id"))));
        router.get("/control/openai/calls").handler(c -> Json.send(c, 200, calls()));
        router.post("/control/openai/behaviours")
                .handler(context -> {
                    behave(Json.read(context, OpenAiBehaviour.class));
                    context.response().setStatusCode(204).end();
                });
        router.post("/control/openai/flagged")
                .handler(context -> {
                    JsonNode body = Json.read(context, JsonNode.class);
                    List<String> words = new ArrayList<>();
                    body.path("words").forEach(word -> words.add(word.asText()));
                    flag(body.path("category").asText(), words);
                    context.response().setStatusCode(204).end();
                });
    }

    @Override
    public Map<String, String> environment(URI base) {
        return Map.of("OPENAI_API_KEY", key, "OPENAI_BASE_URL", base + ROOT);
    }

    @Override
    public void reset() {
        synchronized (this) {
            behaviours.clear();
            calls.clear();
        }
        moderation.reset();
    }

    /// The next chat completions that fit behave so; the first behaviour that fits is taken.
    public synchronized void behave(OpenAiBehaviour behaviour) {
        behaviours.add(behaviour);
    }

    /// From now on these words, and only these, are flagged in that category.
    public void flag(String category, List<String> words) {
        moderation.flag(category, words);
    }

    /// Every authorised call since the last reset, oldest first.
    public synchronized List<OpenAiCall> calls() {
        return List.copyOf(calls);
    }

    private ObjectNode complete(RoutingContext context) {
        JsonNode request = body(context);
        record("chat/completions", request);
        chat.check(request);
        OpenAiBehaviour behaviour = take(said(new Words(request.path("messages"))));
        if (behaviour != null && behaviour.kind() == OpenAiBehaviour.Kind.ERROR) {
            throw error(behaviour);
        }
        return chat.answer(request, behaviour);
    }

    /// What a behaviour's expression is looked for in: the user's words, and what is measured in
    /// the picture.
    private static String said(Words words) {
        String picture = words.picture();
        return picture == null
                ? words.user()
                : words.user() + "\n" + Impression.of(picture).words();
    }

    private ObjectNode moderate(RoutingContext context) {
        JsonNode request = body(context);
        record("moderations", request);
        return moderation.answer(request);
    }

    private static OpenAiErrorException error(OpenAiBehaviour behaviour) {
        Integer wanted = behaviour.status();
        int status = wanted == null ? 500 : wanted;
        String code = behaviour.code() == null ? "server_error" : behaviour.code();
        String type =
                switch (status) {
                    case 429 -> code.contains("quota") ? "insufficient_quota" : "requests";
                    case 503 -> "service_unavailable_error";
                    default -> status >= 500 ? "server_error" : "invalid_request_error";
                };
        return new OpenAiErrorException(status, type, null, code, "The sandbox was told so.");
    }

    private static JsonNode body(RoutingContext context) {
        try {
            String text = context.body().asString();
            return Json.MAPPER.readTree(text == null || text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException _) {
            throw OpenAiErrorException.bad(
                    null, null, "We could not parse the JSON body of your request.");
        }
    }

    private synchronized void record(String operation, JsonNode request) {
        calls.add(new OpenAiCall(clock.instant(), operation, shortened(request)));
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.isTextual() && node.asText().length() > LONGEST_KEPT_TEXT) {
            return Json.MAPPER.getNodeFactory().textNode(node.asText().substring(0, 60) + "…");
        }
        if (node.isObject()) {
            ObjectNode copy = Json.MAPPER.createObjectNode();
            node.properties().forEach(each -> copy.set(each.getKey(), shortened(each.getValue())));
            return copy;
        }
        if (node.isArray()) {
            var copy = Json.MAPPER.createArrayNode();
            node.forEach(each -> copy.add(shortened(each)));
            return copy;
        }
        return node;
    }

    private synchronized @Nullable OpenAiBehaviour take(String text) {
        for (int i = 0; i < behaviours.size(); i++) {
            OpenAiBehaviour behaviour = behaviours.get(i);
            if (behaviour.text() == null
                    || Pattern.compile(behaviour.text()).matcher(text).find()) {
                Integer times = behaviour.times();
                if (times != null && times <= 1) {
                    behaviours.remove(i);
                } else if (times != null) {
                    behaviours.set(i, behaviour.times(times - 1));
                }
                return behaviour;
            }
        }
        return null;
    }

    private Handler<RoutingContext> answering(Function<RoutingContext, ObjectNode> work) {
        return context -> {
            headers(context);
            try {
                authorise(context);
                Json.send(context, 200, work.apply(context));
            } catch (OpenAiErrorException e) {
                ObjectNode answer = Json.MAPPER.createObjectNode();
                answer.putObject("error")
                        .put("message", e.getMessage())
                        .put("type", e.type())
                        .put("param", e.param())
                        .put("code", e.code());
                Json.send(context, e.status(), answer);
            }
        };
    }

    private void authorise(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw new OpenAiErrorException(
                    401,
                    "invalid_request_error",
                    null,
                    null,
                    "You didn't provide an API key. You need to provide your API key in an"
                            + " Authorization header using Bearer auth (i.e. Authorization: Bearer"
                            + " YOUR_KEY).");
        }
        if (!header.equals("Bearer " + key)) {
            throw new OpenAiErrorException(
                    401,
                    "invalid_request_error",
                    null,
                    "invalid_api_key",
                    "Incorrect API key provided: sk-****. You can find your API key at"
                            + " https://platform.openai.com/account/api-keys.");
        }
    }

    private static void headers(RoutingContext context) {
        context.response()
                .putHeader("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""))
                .putHeader("openai-organization", "sandbox")
                .putHeader("openai-version", "2020-10-01")
                .putHeader("openai-processing-ms", "12")
                .putHeader("x-ratelimit-limit-requests", "500")
                .putHeader("x-ratelimit-remaining-requests", "499")
                .putHeader("x-ratelimit-reset-requests", "120ms")
                .putHeader("x-ratelimit-limit-tokens", "200000")
                .putHeader("x-ratelimit-remaining-tokens", "199000")
                .putHeader("x-ratelimit-reset-tokens", "6m0s");
    }
}
