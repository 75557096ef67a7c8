package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aisha.sandbox.http.Json;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sends updates to the webhook. Inside one queue the next request starts only after the former got
/// its 2xx; queues do not wait for each other.
final class WebhookDelivery {
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final Updates updates;
    private final Clock clock;
    private final Duration backoffUnit;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("telegram-webhook").factory());
    private final Map<Long, Deque<Update>> lanes = new HashMap<>();
    private final Set<Long> busy = new HashSet<>();
    private final Deque<Long> ready = new ArrayDeque<>();
    private volatile Consumer<Call> replies = _ -> {};
    private int inFlight;
    private @Nullable WebhookSettings settings;
    private @Nullable Failure lastError;

    /// @param backoffUnit what one second of waiting between attempts lasts
    WebhookDelivery(Updates updates, Clock clock, Duration backoffUnit) {
        this.updates = updates;
        this.clock = clock;
        this.backoffUnit = backoffUnit;
        updates.onArrival(this::arrived);
    }

    /// Who takes a call that came as the answer to an update.
    void onReply(Consumer<Call> listener) {
        replies = listener;
    }

    /// The last failed attempt.
    record Failure(Instant at, String message) {}

    synchronized @Nullable WebhookSettings settings() {
        return settings;
    }

    synchronized @Nullable Failure lastError() {
        return lastError;
    }

    /// Starts delivering what waits and what comes; false when nothing changes.
    synchronized boolean set(@Nullable WebhookSettings wanted) {
        if (java.util.Objects.equals(wanted, settings)) {
            return false;
        }
        boolean starting = settings == null && wanted != null;
        settings = wanted;
        lastError = null;
        if (wanted == null) {
            lanes.clear();
            ready.clear();
        } else if (starting) {
            updates.all().forEach(this::enqueue);
        }
        pump();
        return true;
    }

    /// Forgets the webhook first, so that nothing is tried again on a closed client.
    void close() {
        set(null);
        timer.shutdownNow();
        client.shutdownNow();
    }

    private synchronized void arrived(Update update) {
        if (settings != null) {
            enqueue(update);
            pump();
        }
    }

    private synchronized void enqueue(Update update) {
        var lane = lanes.computeIfAbsent(update.queue(), _ -> new ArrayDeque<>());
        lane.add(update);
        if (lane.size() == 1 && !busy.contains(update.queue())) {
            ready.add(update.queue());
        }
    }

    /// Starts requests for ready lanes, as many as the bot allows at once.
    private synchronized void pump() {
        var now = settings;
        while (now != null && inFlight < now.maxConnections() && !ready.isEmpty()) {
            long queue = ready.remove();
            var lane = lanes.get(queue);
            while (lane != null && !lane.isEmpty() && updates.isExpired(lane.peek())) {
                updates.confirm(lane.remove());
            }
            if (lane == null || lane.isEmpty()) {
                lanes.remove(queue);
            } else {
                busy.add(queue);
                inFlight++;
                send(now, queue, lane.peek(), 0);
            }
        }
    }

    private void send(WebhookSettings to, long queue, Update update, int failures) {
        var request =
                HttpRequest.newBuilder(to.url())
                        .timeout(READ_TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(update.json())));
        if (!to.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
        }
        var _ =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                        .whenComplete((answer, error) -> {
                            if (answer != null && answer.statusCode() / 100 == 2) {
                                taken(queue, update);
                                reply(answer.body());
                            } else {
                                failed(queue, update, failures, answer, error);
                            }
                        });
    }

    private synchronized void taken(long queue, Update update) {
        updates.confirm(update);
        var lane = lanes.get(queue);
        if (lane != null) {
            lane.removeFirstOccurrence(update);
        }
        release(queue);
    }

    private synchronized void failed(
            long queue,
            Update update,
            int failures,
            @Nullable HttpResponse<String> answer,
            @Nullable Throwable error) {
        lastError = new Failure(clock.instant(), message(answer, error));
        var pause = answer == null ? null : retryAfter(answer);
        var wait = pause == null ? backoff(failures) : pause;
        try {
            var _ =
                    timer.schedule(
                            () -> retry(queue, update, failures + 1),
                            wait.toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            release(queue);
        }
    }

    private synchronized void retry(long queue, Update update, int failures) {
        var now = settings;
        var lane = lanes.get(queue);
        if (now == null || lane == null || lane.peek() != update) {
            release(queue);
        } else if (updates.isExpired(update)) {
            taken(queue, update);
        } else {
            send(now, queue, update, failures);
        }
    }

    private synchronized void release(long queue) {
        busy.remove(queue);
        inFlight--;
        var lane = lanes.get(queue);
        if (lane != null && lane.isEmpty()) {
            lanes.remove(queue);
        } else if (lane != null) {
            ready.add(queue);
        }
        pump();
    }

    /// At once, then 2, 4, 8… units up to a random 60–120.
    private Duration backoff(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long most = ThreadLocalRandom.current().nextLong(60, 121);
        return backoffUnit.multipliedBy(Math.min(most, 1L << Math.min(failures, 7)));
    }

    private static @Nullable Duration retryAfter(HttpResponse<String> answer) {
        var text = answer.headers().firstValue("Retry-After").orElse("");
        if (!text.matches("\\d{1,9}")) {
            return null;
        }
        var asked = Duration.ofSeconds(Long.parseLong(text));
        return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
    }

    private static String message(
            @Nullable HttpResponse<String> answer, @Nullable Throwable error) {
        if (answer != null) {
            return "Wrong response from the webhook: "
                    + HttpResponseStatus.valueOf(answer.statusCode());
        }
        var cause = error == null || error.getCause() == null ? error : error.getCause();
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return "Read timeout expired";
        }
        return cause instanceof IOException ? "Connection refused" : "Connection failed";
    }

    private void reply(@Nullable String body) {
        if (body == null || !body.stripLeading().startsWith("{")) {
            return;
        }
        try {
            var method = Json.MAPPER.readTree(body).path("method").asText("");
            if (!method.isEmpty()) {
                replies.accept(new Call(method, Call.flatten(body), Map.of()));
            }
        } catch (JsonProcessingException _) {
            // an answer that is no call is no business of ours
        }
    }
}
