package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells receivers that a request ended: signed, repeated with growing pauses until a 2xx, a
/// redirect, or the end of the stored result.
final class Webhooks implements AutoCloseable {
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final Clock clock;
    private final boolean strict;
    private final Supplier<FalSettings> settings;
    private final SigningKeys keys;
    private final Consumer<String> settled;
    private final List<WebhookAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    private final List<FalRequest> held = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final ScheduledExecutorService senders =
            Executors.newScheduledThreadPool(
                    8, Thread.ofPlatform().daemon().name("fal-webhook-", 1).factory());

    /// @param strict whether only https on public addresses is called
    /// @param settled gets the request id when its delivery ended in whatever way
    Webhooks(
            Clock clock,
            boolean strict,
            Supplier<FalSettings> settings,
            SigningKeys keys,
            Consumer<String> settled) {
        this.clock = clock;
        this.strict = strict;
        this.settings = settings;
        this.keys = keys;
        this.settled = settled;
    }

    List<WebhookAttempt> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    void clear() {
        attempts.clear();
        synchronized (held) {
            held.clear();
        }
    }

    /// By the behaviour of the request: now, later, several times, never.
    void ended(FalRequest request) {
        if (request.webhook() == null) {
            settled.accept(request.id());
            return;
        }
        switch (request.behaviour().webhook()) {
            case LOSE -> settled.accept(request.id());
            case NORMAL -> {
                for (int copy = 0; copy < request.behaviour().webhookCopies(); copy++) {
                    send(request, 1, request.behaviour().webhookDelay());
                }
            }
            case HOLD -> {
                synchronized (held) {
                    held.add(request);
                }
                settled.accept(request.id());
            }
        }
    }

    /// Sends it now, whatever the behaviour says.
    void deliver(FalRequest request) {
        send(request, 1, Duration.ZERO);
    }

    int held() {
        synchronized (held) {
            return held.size();
        }
    }

    int release(boolean reversed) {
        List<FalRequest> due;
        synchronized (held) {
            due = new ArrayList<>(held);
            held.clear();
        }
        if (reversed) {
            Collections.reverse(due);
        }
        for (FalRequest request : due) {
            attempt(request, 1); // in this thread, so that the order on the wire is certain
        }
        return due.size();
    }

    private void send(FalRequest request, int number, Duration delay) {
        var _ =
                senders.schedule(
                        () -> attempt(request, number), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(FalRequest request, int number) {
        URI target = request.webhook();
        if (target == null) {
            return;
        }
        if (strict && !PublicAddress.isReachable(target)) {
            settled.accept(request.id());
            return;
        }
        Integer status = post(request, target);
        attempts.add(
                new WebhookAttempt(
                        request.id(), target.toString(), number, status, clock.instant()));
        boolean done = status != null && status < 400;
        if (done || number >= settings.get().webhookAttempts() || isResultGone(request)) {
            settled.accept(request.id());
            return;
        }
        Duration pause = settings.get().webhookBackoff().multipliedBy(1L << Math.min(number, 12));
        send(
                request,
                number + 1,
                pause.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : pause.dividedBy(2));
    }

    private boolean isResultGone(FalRequest request) {
        Outcome outcome = request.outcome();
        Instant completed = request.completedAt();
        return outcome == null
                || completed == null
                || clock.instant().isAfter(completed.plus(QueueRoutes.retention(request, outcome)));
    }

    private @Nullable Integer post(FalRequest request, URI target) {
        FalBehaviour how = request.behaviour();
        String user =
                how.webhookUserId() == null ? settings.get().webhookUserId() : how.webhookUserId();
        long timestamp = clock.instant().getEpochSecond() + how.webhookTimestampOffsetSeconds();
        byte[] body = FalJson.bytes(payload(request));
        SignedWebhook signed =
                keys.sign(request.id(), user, timestamp, body, how.isWebhookWrongKey());
        HttpRequest.Builder post =
                HttpRequest.newBuilder(target)
                        .timeout(settings.get().webhookTimeout())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach(post::header);
        try {
            return http.send(post.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    static ObjectNode payload(FalRequest request) {
        ObjectNode node = FalJson.MAPPER.createObjectNode();
        node.put("request_id", request.id()).put("gateway_request_id", request.id());
        Outcome outcome = request.outcome();
        if (outcome instanceof Outcome.Done(var output)) {
            node.put("status", "OK");
            node.set("payload", output);
        } else if (outcome != null) {
            node.put("status", "ERROR").put("error", outcome.error());
            node.set("payload", outcome instanceof Outcome.ModelError ? outcome.body() : null);
        }
        return node;
    }

    @Override
    public void close() {
        senders.shutdownNow();
        http.close();
    }
}
