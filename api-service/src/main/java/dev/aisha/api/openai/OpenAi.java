package dev.aisha.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/// The only door to OpenAI. Questions are free of side effects, so the ones that may succeed later
/// are asked again, a bounded number of times and never longer than the configured patience.
@ApplicationScoped
public class OpenAi {
    private final OpenAiConfig config;
    private final OpenAiClient client;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final Bill bill;

    OpenAi(
            OpenAiConfig config,
            OpenAiClient client,
            ObjectMapper json,
            MeterRegistry meters,
            Bill bill) {
        this.bill = bill;
        this.config = config;
        this.client = client;
        this.json = json;
        this.meters = meters;
    }

    void sayWhetherOn(@Observes StartupEvent started) {
        if (enabled()) {
            Log.infof("OpenAI: model=%s at %s", config.model(), config.baseUrl().getHost());
        } else {
            Log.warn(
                    "OPENAI_API_KEY is not set: prompts are neither moderated by OpenAI nor"
                            + " enhanced, images are made from people's own words");
        }
    }

    /// Whether a key is configured.
    public boolean enabled() {
        return config.apiKey().filter(key -> !key.isBlank()).isPresent();
    }

    /// Whether new work that costs may be begun: there is a key, and money left for today. Work
    /// under way goes on regardless. Never inside a transaction.
    public boolean affordable() {
        return enabled() && bill.open();
    }

    /// Asks the chat model for JSON of the question's schema. What it costs is counted.
    public <T> Answer<T> ask(Question<T> question) {
        return attempt(
                "chat",
                within(question.budget()),
                timeout -> {
                    JsonNode body = ChatRequest.of(question, config, json);
                    return read(billed(body, question, timeout), question.answer());
                });
    }

    /// An answer costs whatever can be made of it, and one that we did not wait for may.
    private JsonNode billed(JsonNode body, Question<?> question, Duration timeout) {
        try {
            JsonNode completion = client.post("/chat/completions", body, timeout);
            bill.used(config.model(), Usage.of(completion));
            return completion;
        } catch (OpenAiException e) {
            if (e.failure() == OpenAiFailure.TIMEOUT || e.failure() == OpenAiFailure.TRUNCATED) {
                int most = body.path("max_completion_tokens").asInt();
                bill.used(config.model(), Usage.atMost(question, most));
            }
            throw e;
        }
    }

    /// Asks how harmful a text is.
    public Answer<Moderation> moderate(String text) {
        return moderate(text, config.patience());
    }

    /// Asks how harmful a text is, for so long only.
    public Answer<Moderation> moderate(String text, Duration budget) {
        ObjectNode input = json.createObjectNode().put("type", "text").put("text", text);
        return moderate(input, budget);
    }

    /// Asks how harmful a picture is. Minors are not among what moderation sees in pictures.
    public Answer<Moderation> moderate(Photograph photo, Duration budget) {
        ObjectNode input = json.createObjectNode().put("type", "image_url");
        input.putObject("image_url").put("url", photo.dataUrl());
        return moderate(input, budget);
    }

    private Answer<Moderation> moderate(ObjectNode input, Duration budget) {
        return attempt(
                "moderation",
                within(budget),
                timeout -> {
                    var body = json.createObjectNode().put("model", config.moderationModel());
                    body.putArray("input").add(input);
                    return judged(client.post("/moderations", body, timeout));
                });
    }

    /// The models that this key may use, with the day on which each is shut down, if one is set.
    public Answer<Map<String, Optional<LocalDate>>> models() {
        return attempt(
                "models", config.patience(), timeout -> listed(client.get("/models", timeout)));
    }

    private static Map<String, Optional<LocalDate>> listed(JsonNode answer) {
        if (!answer.path("data").isArray()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no list of models", null);
        }
        Map<String, Optional<LocalDate>> models = new HashMap<>();
        for (JsonNode model : answer.path("data")) {
            models.put(model.path("id").asText(), day(model.path("shutdown_date").asText("")));
        }
        return Map.copyOf(models);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) { // null, or a form that we do not know
            return Optional.empty();
        }
    }

    private Duration within(@Nullable Duration budget) {
        return budget == null || budget.compareTo(config.patience()) > 0
                ? config.patience()
                : budget;
    }

    private <T> Answer<T> attempt(
            String operation, Duration patience, Function<Duration, T> exchange) {
        if (!enabled()) {
            return new Answer.Failed<>(OpenAiFailure.OFF, "");
        }
        long giveUpAt = System.nanoTime() + patience.toNanos();
        Duration backoff = config.firstWait();
        for (int tries = 1; ; tries++) {
            OpenAiException problem;
            try {
                T value = exchange.apply(timeout(patience, giveUpAt));
                count(operation, "OK");
                return new Answer.Given<>(value);
            } catch (OpenAiException e) {
                problem = e;
            } catch (FaultToleranceException e) { // bulkhead full or breaker open
                problem =
                        new OpenAiException(OpenAiFailure.BUSY, e.getClass().getSimpleName(), null);
            }
            Duration wait = problem.retryAfter() == null ? backoff : problem.retryAfter();
            boolean again =
                    problem.failure().passing()
                            && tries <= config.retries()
                            && wait.compareTo(config.longestWait()) <= 0
                            && System.nanoTime() + wait.toNanos() < giveUpAt
                            && pause(wait);
            if (!again) {
                count(operation, problem.failure().name());
                Log.warnf(
                        "OpenAI %s failed: %s %s after %d tries",
                        operation, problem.failure(), problem.detail(), tries);
                return new Answer.Failed<>(problem.failure(), problem.detail());
            }
            backoff = backoff.multipliedBy(2);
        }
    }

    /// An exchange gets its usual time; where the budget is short, only what is left of it.
    private Duration timeout(Duration patience, long giveUpAt) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, giveUpAt - System.nanoTime()));
        return patience.compareTo(config.patience()) < 0 && left.compareTo(config.timeout()) < 0
                ? left
                : config.timeout();
    }

    private <T> T read(JsonNode completion, Class<T> type) {
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.path("refusal").isTextual()) {
            throw new OpenAiException(OpenAiFailure.REFUSED, "refusal", null);
        }
        switch (choice.path("finish_reason").asText("")) {
            case "length" -> throw new OpenAiException(OpenAiFailure.TRUNCATED, "length", null);
            case "content_filter" ->
                    throw new OpenAiException(OpenAiFailure.FILTERED, "content_filter", null);
            default -> {}
        }
        if (!message.path("content").isTextual()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no content", null);
        }
        @Nullable T value = null;
        try {
            value =
                    json.readerFor(type)
                            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                            .readValue(message.path("content").asText());
        } catch (JsonProcessingException _) {
            Log.debug("OpenAI answered with something else than the schema's JSON");
        }
        if (value == null) { // that, or the JSON word null
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "not the schema's JSON", null);
        }
        return value;
    }

    private static Moderation judged(JsonNode answer) {
        JsonNode result = answer.path("results").path(0);
        if (!result.path("category_scores").isObject()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no scores", null);
        }
        Map<String, Double> scores = new HashMap<>();
        Map<String, Boolean> flags = new HashMap<>();
        result.path("category_scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asDouble()));
        result.path("categories")
                .properties()
                .forEach(flag -> flags.put(flag.getKey(), flag.getValue().asBoolean()));
        return new Moderation(Map.copyOf(scores), Map.copyOf(flags));
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void count(String operation, String outcome) {
        meters.counter("aisha.openai.calls", "operation", operation, "outcome", outcome)
                .increment();
    }
}
