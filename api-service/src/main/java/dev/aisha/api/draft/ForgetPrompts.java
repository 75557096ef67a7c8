package dev.aisha.api.draft;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Drops prompts that nobody comes back to, and the counters of past hours.
@ApplicationScoped
class ForgetPrompts implements RecurringJob {
    private static final Duration COUNTERS_KEPT = Duration.ofDays(1);

    private final PromptDrafts drafts;
    private final PromptQuota quota;
    private final DraftConfig config;
    private final Clock clock;

    ForgetPrompts(PromptDrafts drafts, PromptQuota quota, DraftConfig config, Clock clock) {
        this.drafts = drafts;
        this.quota = quota;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prompt.forget";
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
        drafts.forgetBefore(clock.instant().minus(config.retention()));
        quota.forgetBefore(clock.instant().minus(COUNTERS_KEPT));
    }
}
