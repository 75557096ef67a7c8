package dev.aisha.api.promo;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Drops the counters of past hours.
@ApplicationScoped
class ForgetPromoQuota implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PromoQuota quota;
    private final Clock clock;

    ForgetPromoQuota(PromoQuota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promo.forget-quota";
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
