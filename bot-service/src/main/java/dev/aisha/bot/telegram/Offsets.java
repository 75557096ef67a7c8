package dev.aisha.bot.telegram;

import java.time.Duration;
import java.util.TreeMap;

/// Which updates of the polled stream are under way and which are done. The offset never passes an
/// unfinished one, so that Telegram keeps it.
final class Offsets {
    /// Update ids seen since the offset; true when finished.
    private final TreeMap<Long, Boolean> seen = new TreeMap<>();

    private long offset;

    /// True for an update that has to be started: neither under way nor finished.
    synchronized boolean start(long updateId) {
        // after a quiet week Telegram may count from anywhere, also from below
        return seen.putIfAbsent(updateId, false) == null;
    }

    synchronized void finish(long updateId) {
        seen.put(updateId, true);
        while (!seen.isEmpty() && seen.firstEntry().getValue()) {
            offset = seen.pollFirstEntry().getKey() + 1;
        }
        notifyAll();
    }

    /// What to ask Telegram for next: the lowest unfinished update, or the one after the last.
    synchronized long next() {
        return seen.isEmpty() ? offset : seen.firstKey();
    }

    synchronized boolean idle() {
        return seen.isEmpty();
    }

    /// Waits until something finishes, but not longer than this.
    synchronized void awaitProgress(Duration most) throws InterruptedException {
        if (!seen.isEmpty()) {
            wait(most.toMillis());
        }
    }
}
