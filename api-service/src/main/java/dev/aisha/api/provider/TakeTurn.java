package dev.aisha.api.provider;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/// An order's endpoint has rested: the order wants a place again, at once rather than when the next
/// one is freed.
@ApplicationScoped
class TakeTurn implements Job<RequestRef> {
    private final RequestRows rows;
    private final Dispatch dispatch;

    TakeTurn(RequestRows rows, Dispatch dispatch) {
        this.rows = rows;
        this.dispatch = dispatch;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.TURN;
    }

    @Override
    public void run(RequestRef ref) {
        rows.row(ref.id())
                .ifPresent(row ->
                        QuarkusTransaction.requiringNew().run(() -> dispatch.next(row.kind)));
    }
}
