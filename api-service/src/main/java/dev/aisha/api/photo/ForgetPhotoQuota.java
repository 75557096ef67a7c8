package dev.aisha.api.photo;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Drops the counters of past hours.
@ApplicationScoped
class ForgetPhotoQuota implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PhotoQuota quota;
    private final Clock clock;

    ForgetPhotoQuota(PhotoQuota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "photo.forget-quota";
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
        quota.forgetBefore(clock.instant().minus(KEPT));
    }
}
