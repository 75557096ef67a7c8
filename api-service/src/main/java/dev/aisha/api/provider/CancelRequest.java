package dev.aisha.api.provider;

import dev.aisha.api.fal.Cancellation;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/// Asks fal to drop a request. The hold stays until fal's answer or the request's own end decides.
@ApplicationScoped
class CancelRequest implements Job<RequestRef> {
    private final RequestRows rows;
    private final Outcomes outcomes;
    private final Jobs jobs;
    private final Fal fal;

    CancelRequest(RequestRows rows, Outcomes outcomes, Jobs jobs, Fal fal) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.jobs = jobs;
        this.fal = fal;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.CANCEL;
    }

    @Override
    public void run(RequestRef ref) {
        Optional<ProviderRequest> found =
                rows.row(ref.id())
                        .filter(row -> row.state == RequestState.OPEN && row.outcome == null);
        if (found.isEmpty()) {
            return;
        }
        ProviderRequest row = found.get();
        if (row.cancelUrl == null) {
            return;
        }
        Cancellation answer = fal.cancel(URI.create(row.cancelUrl));
        Log.infof("%s work=%s cancel: %s", row.kind, row.workId, answer);
        switch (answer) {
            case REMOVED, NOT_FOUND -> outcomes.record(row.id, Failures.cancelled());
            case REQUESTED, ALREADY_COMPLETED ->
                    QuarkusTransaction.requiringNew()
                            .run(() ->
                                    jobs.schedule(
                                            RequestJobs.CHECK,
                                            row.id.toString(),
                                            new RequestRef(row.id)));
        }
    }
}
