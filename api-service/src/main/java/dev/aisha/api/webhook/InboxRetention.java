package dev.aisha.api.webhook;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Forgets old webhooks, long after fal has stopped repeating them.
@ApplicationScoped
class InboxRetention implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Inbox inbox;
    private final Clock clock;

    InboxRetention(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook-retention";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        inbox.forget(clock.instant().minus(KEPT));
    }
}
