package dev.aisha.api.job;

import java.time.Duration;

/// Not an error: the job is not due yet and wants to run again after a delay.
public final class RetryLater extends RuntimeException {
    private final Duration delay;

    public RetryLater(Duration delay) {
        super("again in " + delay, null, false, false);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
