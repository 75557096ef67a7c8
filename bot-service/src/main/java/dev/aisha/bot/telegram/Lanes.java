package dev.aisha.bot.telegram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/// Runs tasks of one key in the order they came, and those of different keys side by side on
/// virtual threads.
final class Lanes {
    private final Map<Long, Queue<Runnable>> lanes = new HashMap<>();

    void run(long key, Runnable task) {
        synchronized (lanes) {
            Queue<Runnable> lane = lanes.get(key);
            if (lane != null) {
                lane.add(task);
                return;
            }
            lanes.put(key, new ArrayDeque<>());
        }
        Thread.ofVirtual().name("lane-" + key).start(() -> drain(key, task));
    }

    private void drain(long key, Runnable first) {
        Runnable task = first;
        while (task != null) {
            try {
                task.run();
            } finally {
                task = next(key);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(long key) {
        synchronized (lanes) {
            Queue<Runnable> lane = lanes.get(key);
            Runnable task = lane == null ? null : lane.poll();
            if (task == null) {
                lanes.remove(key);
            }
            return task;
        }
    }
}
