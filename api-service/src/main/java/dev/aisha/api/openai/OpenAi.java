package dev.aisha.api.openai;

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
    private final Replies replies;
    private final OpenAiAlarm alarm = new OpenAiAlarm();

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
        this.replies = new Replies(json);
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
                    return replies.read(billed(body, question, timeout), question.answer());
                });
    }

    /// An answer costs whatever can be made of it, and one that we did not wait for may.
    private JsonNode billed(JsonNode body, Question<?> question, Duration timeout) {
        try {
            JsonNode completion = client.complete(body, timeout);
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
                    return Replies.moderation(client.moderate(body, timeout));
                });
    }

    /// The models that this key may use, with the day on which each is shut down, if one is set.
    public Answer<Map<String, Optional<LocalDate>>> models() {
        return attempt(
                "models",
                config.patience(),
                timeout -> Replies.models(client.get("/models", timeout)));
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
                alarm.answered(operation);
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
                alarm.failed(operation, problem);
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
