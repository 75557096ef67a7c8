package dev.aisha.api.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Drops what nobody asks for any more.
@ApplicationScoped
class Retention implements RecurringJob {
    private final Instance<Retained> retained;
    private final Clock clock;

    Retention(@Any Instance<Retained> retained, Clock clock) {
        this.retained = retained;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
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
        Instant now = clock.instant();
        retained.forEach(rows -> rows.forgetBefore(now.minus(rows.kept())));
    }
}
