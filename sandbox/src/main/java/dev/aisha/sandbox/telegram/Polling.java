package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.conflict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// getUpdates: at most one long poll waits, and no thread with it.
final class Polling {
    private static final int LONGEST_SECONDS = 50;
    private static final int MOST_UPDATES = 100;

    private final Updates updates;
    private final boolean throttled;
    private @Nullable Waiting waiting;
    private int lastOffset = Integer.MIN_VALUE;
    private Instant lastStart = Instant.EPOCH;

    /// @param throttled whether an offset asked for again at once is slowed down
    Polling(Updates updates, boolean throttled) {
        this.updates = updates;
        this.throttled = throttled;
        updates.onArrival(_ -> wake());
    }

    private record Waiting(int offset, int limit, CompletableFuture<List<Update>> answer) {}

    /// Answers when there is something, or with nothing after the time-out.
    CompletableFuture<List<Update>> poll(int offset, int limit, int timeoutSeconds) {
        interrupt(
                "terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        int most = limit < 1 || limit > MOST_UPDATES ? MOST_UPDATES : limit;
        int seconds = seconds(offset, timeoutSeconds);
        var answer = new CompletableFuture<List<Update>>();
        synchronized (this) {
            var batch = updates.read(offset, most);
            if (!batch.isEmpty() || seconds == 0) {
                return CompletableFuture.completedFuture(batch);
            }
            // a wait answers what is next, never what its own offset confirmed before it began
            waiting = new Waiting(offset, most, answer);
        }
        wake();
        return answer.completeOnTimeout(List.of(), seconds, TimeUnit.SECONDS);
    }

    /// Ends a waiting poll with 409.
    void interrupt(String reason) {
        Waiting ended;
        synchronized (this) {
            ended = waiting;
            waiting = null;
        }
        if (ended != null) {
            ended.answer.completeExceptionally(conflict(reason));
        }
    }

    private void wake() {
        Waiting ready;
        List<Update> batch;
        synchronized (this) {
            ready = waiting;
            if (ready == null) {
                return;
            }
            if (ready.answer.isDone()) {
                waiting = null;
                return;
            }
            batch = updates.read(ready.offset, ready.limit);
            if (batch.isEmpty()) {
                return;
            }
            waiting = null;
        }
        ready.answer.complete(batch);
    }

    private synchronized int seconds(int offset, int wanted) {
        int seconds = Math.clamp(wanted, 0, LONGEST_SECONDS);
        var now = Instant.now(java.time.Clock.systemUTC());
        boolean hurried =
                throttled
                        && offset == lastOffset
                        && seconds < 3
                        && Duration.between(lastStart, now).toSeconds() < 3;
        lastOffset = offset;
        lastStart = now;
        return hurried ? 3 : seconds;
    }
}
