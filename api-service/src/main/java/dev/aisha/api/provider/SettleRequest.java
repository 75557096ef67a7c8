package dev.aisha.api.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.provider.ProviderFailure.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/// Applies the final word: the feature stores and settles, then the order ends and its place is
/// free.
@ApplicationScoped
class SettleRequest implements Job<RequestRef> {
    private final RequestRows rows;
    private final Outcomes outcomes;
    private final Works works;
    private final Spend spend;
    private final Dispatch dispatch;
    private final ProviderConfig config;
    private final Clock clock;

    SettleRequest(
            RequestRows rows,
            Outcomes outcomes,
            Works works,
            Spend spend,
            Dispatch dispatch,
            ProviderConfig config,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.works = works;
        this.spend = spend;
        this.dispatch = dispatch;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.SETTLE;
    }

    @Override
    public void run(RequestRef ref) {
        Optional<ProviderRequest> found =
                rows.row(ref.id()).filter(row -> row.state != RequestState.DONE);
        if (found.isEmpty()) {
            return;
        }
        ProviderRequest row = found.get();
        String outcome = row.outcome;
        if (outcome == null) {
            return;
        }
        ProviderWork work = works.of(row.kind);
        Outcome word = outcomes.read(outcome);
        Ended ended =
                switch (word) {
                    case Outcome.Completed(JsonNode output) when tooLate(row) -> {
                        work.failed(
                                row.workId,
                                new ProviderFailure(
                                        Reason.PROVIDER_FAILED,
                                        "could not be stored: " + output.size() + " parts"));
                        yield Ended.FAILED;
                    }
                    case Outcome.Completed(JsonNode output) -> {
                        work.completed(row.workId, output);
                        yield Ended.COMPLETED;
                    }
                    case Outcome.Failed(ProviderFailure failure) -> {
                        work.failed(row.workId, failure);
                        yield failure.reason() == Reason.CANCELLED ? Ended.CANCELLED : Ended.FAILED;
                    }
                };
        end(row, ended, word);
    }

    private void end(ProviderRequest row, Ended ended, Outcome word) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    dispatch.inTurn(row.kind);
                    if (rows.done(row.id, ended)) {
                        if (row.requestId != null) {
                            book(row, word);
                        }
                        dispatch.next(row.kind);
                    }
                });
    }

    /// Fal bills every result, kept in time or not, and may bill what it refused (422); its own
    /// failures and what was removed it does not.
    private void book(ProviderRequest row, Outcome word) {
        switch (word) {
            case Outcome.Completed _ -> spend.billed(row);
            case Outcome.Failed(ProviderFailure failure) -> {
                switch (failure.reason()) {
                    case INPUT_REFUSED, CONTENT_BLOCKED -> spend.possible(row);
                    case PROVIDER_FAILED, CANCELLED -> {}
                }
            }
        }
    }

    /// What could not be fetched and stored until now never will be.
    private boolean tooLate(ProviderRequest row) {
        return clock.instant().isAfter(row.deadline.plus(config.lateWindow()));
    }
}
