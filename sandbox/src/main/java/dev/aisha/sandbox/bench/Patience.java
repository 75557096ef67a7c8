package dev.aisha.sandbox.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waiting with an end.
final class Patience {
    private Patience() {}

    /// @throws IllegalStateException naming what did not come
    static void until(String what, Duration limit, BooleanSupplier there)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
