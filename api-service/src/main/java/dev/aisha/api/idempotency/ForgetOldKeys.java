package dev.aisha.api.idempotency;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Keys are kept for 30 days: far longer than any button is tapped again.
@ApplicationScoped
class ForgetOldKeys implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(30);

    private final KeyTable keys;
    private final Clock clock;

    ForgetOldKeys(KeyTable keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "idempotency.forget-old-keys";
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
        keys.forgetBefore(clock.instant().minus(KEPT));
    }
}
