package dev.aisha.api.job;

import jakarta.inject.Singleton;
import java.time.Duration;

/// A recurring job that fails as often as it is told to.
@Singleton
class Hiccup implements RecurringJob {
    private volatile int failures;
    private volatile int runs;

    void fails(int times) {
        runs = 0;
        failures = times;
    }

    int runs() {
        return runs;
    }

    @Override
    public String name() {
        return "test.hiccup";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        runs = runs + 1;
        if (runs <= failures) {
            throw new IllegalStateException("told to fail");
        }
    }
}
