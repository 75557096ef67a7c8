package dev.aisha.api.provider;

import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Sees to it that every order that is not done has the job it needs, whatever was lost.
@ApplicationScoped
class Reconciler implements RecurringJob {
    private static final int PAGE = 500;

    private final RequestRows rows;
    private final Dispatch dispatch;
    private final Jobs jobs;
    private final ProviderConfig config;
    private final Clock clock;

    Reconciler(RequestRows rows, Dispatch dispatch, Jobs jobs, ProviderConfig config, Clock clock) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "provider-reconciler";
    }

    @Override
    public Lane lane() {
        return Lane.SETTLE;
    }

    @Override
    public Duration every() {
        return config.reconcileEvery();
    }

    @Override
    public void run() {
        List<ProviderRequest> page;
        UUID last = new UUID(0, 0);
        do {
            page = rows.live(last, PAGE);
            for (ProviderRequest row : page) {
                OrderTrace.within(row.traceparent, () -> looked(row));
                last = row.id;
            }
        } while (page.size() == PAGE);
        for (WorkKind kind : WorkKind.values()) {
            QuarkusTransaction.requiringNew().run(() -> dispatch.next(kind));
        }
        rows.forget(clock.instant().minus(config.retention()));
    }

    private boolean looked(ProviderRequest row) {
        QuarkusTransaction.requiringNew().run(() -> look(row));
        return true;
    }

    private void look(ProviderRequest row) {
        Instant now = clock.instant();
        String id = row.id.toString();
        RequestRef ref = new RequestRef(row.id);
        if (!row.expired && row.deadline.isBefore(now)) {
            jobs.schedule(RequestJobs.DEADLINE, id, ref);
        }
        switch (row.state) {
            case PENDING -> {
                if (row.dispatchedAt != null) {
                    jobs.schedule(RequestJobs.SUBMIT, id, ref);
                }
            }
            case SUBMITTING, OPEN -> {
                if (row.nextCheck != null && row.nextCheck.isAfter(now)) {
                    return; // its own job is on time
                }
                if (row.outcome != null) {
                    jobs.schedule(RequestJobs.SETTLE, id, ref);
                } else if (row.expired && row.deadline.plus(config.lateWindow()).isBefore(now)) {
                    rows.done(row.id, Ended.EXPIRED);
                } else if (row.statusUrl != null) {
                    jobs.schedule(RequestJobs.CHECK, id, ref);
                }
            }
            case DONE -> {}
        }
    }
}
