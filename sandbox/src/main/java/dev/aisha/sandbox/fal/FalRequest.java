package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One accepted submit and what became of it; its monitor guards the mutable part.
final class FalRequest {
    enum Status {
        IN_QUEUE,
        IN_PROGRESS,
        COMPLETED
    }

    record LogLine(Instant timestamp, String message) {}

    private final String id = UUID.randomUUID().toString();
    private final String endpoint;
    private final ObjectNode input;
    private final Map<String, String> headers;
    private final @Nullable URI webhook;
    private final String base;
    private final Instant receivedAt;
    private final FalBehaviour behaviour;
    private final List<LogLine> logs = new ArrayList<>();
    private Status status = Status.IN_QUEUE;
    private @Nullable Instant startedAt;
    private @Nullable Instant completedAt;
    private @Nullable Outcome outcome;
    private boolean released;
    private boolean cancelled;
    private @Nullable Outcome forced;

    FalRequest(
            String endpoint,
            ObjectNode input,
            Map<String, String> headers,
            @Nullable URI webhook,
            String base,
            Instant receivedAt,
            FalBehaviour behaviour) {
        this.endpoint = endpoint;
        this.input = input;
        this.headers = Map.copyOf(headers);
        this.webhook = webhook;
        this.base = base;
        this.receivedAt = receivedAt;
        this.behaviour = behaviour;
    }

    String id() {
        return id;
    }

    String endpoint() {
        return endpoint;
    }

    ObjectNode input() {
        return input;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable URI webhook() {
        return webhook;
    }

    /// The address under which the submitter reaches this sandbox.
    String base() {
        return base;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    FalBehaviour behaviour() {
        return behaviour;
    }

    /// Status, result and cancel URLs know only owner and app, whatever follows in the endpoint.
    String url() {
        String[] parts = endpoint.split("/", -1);
        boolean namespaced = parts[0].equals("workflows") || parts[0].equals("comfy");
        int keep = Math.min(parts.length, namespaced ? 3 : 2);
        String app = String.join("/", List.of(parts).subList(0, keep));
        return base + "/fal/queue/" + app + "/requests/" + id;
    }

    /// When the submitter no longer wants it to start; null = never.
    @Nullable Instant startDeadline() {
        String seconds = headers.get("x-fal-request-start-timeout");
        if (seconds == null) {
            seconds = headers.get("x-fal-request-timeout");
        }
        if (seconds == null || !seconds.matches("\\d+(\\.\\d+)?")) {
            return null;
        }
        return receivedAt.plusMillis((long) (Double.parseDouble(seconds) * 1000));
    }

    synchronized Status status() {
        return status;
    }

    synchronized List<LogLine> logs() {
        return List.copyOf(logs);
    }

    /// The log as the queue shows it.
    ArrayNode logLines() {
        ArrayNode lines = FalJson.MAPPER.createArrayNode();
        for (LogLine line : logs()) {
            lines.addObject()
                    .put("timestamp", line.timestamp().toString())
                    .put("level", "INFO")
                    .put("source", "USER")
                    .put("message", line.message());
        }
        return lines;
    }

    synchronized @Nullable Instant startedAt() {
        return startedAt;
    }

    synchronized @Nullable Instant completedAt() {
        return completedAt;
    }

    synchronized @Nullable Outcome outcome() {
        return outcome;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void log(Instant at, String message) {
        logs.add(new LogLine(at, message));
    }

    synchronized void start(Instant at) {
        status = Status.IN_PROGRESS;
        startedAt = at;
    }

    /// False if it had ended before.
    synchronized boolean end(Outcome how, Instant at) {
        if (status == Status.COMPLETED) {
            return false;
        }
        status = Status.COMPLETED;
        outcome = how;
        completedAt = at;
        notifyAll();
        return true;
    }

    synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /// Ends every wait of the run, so that it completes now; with an outcome, it fails with that.
    synchronized void release(@Nullable Outcome with) {
        released = true;
        forced = with;
        notifyAll();
    }

    synchronized @Nullable Outcome forced() {
        return forced;
    }

    /// Waits so long at most (null = without end); true if the run should go on waiting for nothing
    /// more, because it was released, cancelled or ended.
    synchronized boolean pause(@Nullable Duration duration) throws InterruptedException {
        long end = duration == null ? Long.MAX_VALUE : System.nanoTime() + duration.toNanos();
        while (!stopped()) {
            long left = duration == null ? 1_000 : (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean stopped() {
        return released
                || status == Status.COMPLETED
                || (cancelled && !behaviour.isIgnoringCancel());
    }
}
