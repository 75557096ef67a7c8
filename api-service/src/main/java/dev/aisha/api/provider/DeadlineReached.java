package dev.aisha.api.provider;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.RetryLater;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Whatever happens elsewhere, at the deadline the person is told and has the coins back. What the
/// provider may bill all the same is booked as our loss.
@ApplicationScoped
class DeadlineReached implements Job<RequestRef> {
    private final RequestRows rows;
    private final Works works;
    private final Spend spend;
    private final Dispatch dispatch;
    private final Clock clock;

    DeadlineReached(RequestRows rows, Works works, Spend spend, Dispatch dispatch, Clock clock) {
        this.rows = rows;
        this.works = works;
        this.spend = spend;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.DEADLINE;
    }

    @Override
    public void run(RequestRef ref) {
        Optional<ProviderRequest> found =
                rows.row(ref.id()).filter(row -> row.state != RequestState.DONE && !row.expired);
        if (found.isEmpty()) {
            return;
        }
        ProviderRequest row = found.get();
        Duration early = Duration.between(clock.instant(), row.deadline);
        if (early.isPositive()) {
            throw new RetryLater(early);
        }
        works.of(row.kind).expired(row.workId);
        QuarkusTransaction.requiringNew().run(() -> close(row));
        Log.warnf("%s work=%s passed its deadline in %s", row.kind, row.workId, row.state);
    }

    private void close(ProviderRequest row) {
        dispatch.inTurn(row.kind);
        if (!rows.neverSent(row.id, Ended.EXPIRED) && rows.expired(row.id)) {
            rows.row(row.id).ifPresent(spend::possible);
        }
        dispatch.next(row.kind);
    }
}
