package dev.aisha.api.provider;

import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalError;
import dev.aisha.api.fal.FalResult;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.RetryLater;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks fal where an open request stands, again and again until it is done: losing every webhook
/// only makes things slower.
@ApplicationScoped
class CheckRequest implements Job<RequestRef> {
    private final RequestRows rows;
    private final Outcomes outcomes;
    private final Works works;
    private final Fal fal;
    private final ProviderConfig config;
    private final Clock clock;

    CheckRequest(
            RequestRows rows,
            Outcomes outcomes,
            Works works,
            Fal fal,
            ProviderConfig config,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.works = works;
        this.fal = fal;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.CHECK;
    }

    @Override
    public Duration longestBackoff() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void run(RequestRef ref) {
        Optional<ProviderRequest> found = rows.row(ref.id()).filter(CheckRequest::open);
        if (found.isEmpty() || found.get().statusUrl == null) {
            return;
        }
        ProviderRequest row = found.get();
        RequestStatus status = fal.status(URI.create(row.statusUrl));
        @Nullable Outcome outcome =
                switch (status) {
                    case RequestStatus.Completed completed -> finalWord(row, completed);
                    case RequestStatus.Missing() -> lost(row);
                    case RequestStatus.Queued _, RequestStatus.Running _ -> null;
                };
        if (outcome == null) {
            progress(row, status);
            throw new RetryLater(config.poll(row.kind));
        }
        outcomes.ran(row, outcome);
    }

    private static boolean open(ProviderRequest row) {
        return row.state == RequestState.OPEN && row.outcome == null;
    }

    private void progress(ProviderRequest row, RequestStatus status) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    works.of(row.kind).progressed(row.workId, status);
                    rows.checked(row.id, clock.instant().plus(config.poll(row.kind)));
                });
    }

    /// The result says more than the status, which may only carry a name for the failure.
    private @Nullable Outcome finalWord(ProviderRequest row, RequestStatus.Completed completed) {
        FalResult result = fal.result(URI.create(String.valueOf(row.responseUrl)));
        return switch (result) {
            case FalResult.Output output when completed.error() == null ->
                    new Outcome.Completed(output.json());
            case FalResult.Failed(FalError error) -> Failures.outcome(error);
            case FalResult.NotReady() -> null;
            case FalResult.Output _, FalResult.Gone _ ->
                    Failures.outcome(
                            FalError.named(
                                    completed.errorType() == null ? "" : completed.errorType(),
                                    completed.error() == null
                                            ? "the result is gone"
                                            : completed.error()));
        };
    }

    private @Nullable Outcome lost(ProviderRequest row) {
        if (row.cancelRequested) {
            return Failures.cancelled();
        }
        boolean young =
                row.submittedAt != null
                        && clock.instant().isBefore(row.submittedAt.plus(config.missingGrace()));
        return young
                ? null
                : Failures.outcome(FalError.named("", "fal no longer knows the request"));
    }
}
