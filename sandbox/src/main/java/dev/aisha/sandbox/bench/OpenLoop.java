package dev.aisha.sandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Starts actions at fixed times, however long the ones before take: a slow answer delays nothing
/// and so hides nothing.
final class OpenLoop {
    private static final Duration LAST_ONES = Duration.ofSeconds(30);

    private OpenLoop() {}

    /// @param action gets the action's number, from 0
    /// @return how late each action was started: the driver's own weakness
    static Percentiles run(double perSecond, Duration time, IntConsumer action)
            throws InterruptedException {
        int actions = (int) (perSecond * time.toMillis() / 1000);
        List<Duration> late = new ArrayList<>(actions);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int number = 0; number < actions; number++) {
                long due = start + (long) (number * 1e9 / perSecond);
                for (long left = due - System.nanoTime();
                        left > 0;
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int mine = number;
                threads.submit(() -> action.accept(mine));
                late.add(Duration.ofNanos(System.nanoTime() - due));
            }
            threads.shutdown();
            if (!threads.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        }
        return Percentiles.of(late);
    }
}
