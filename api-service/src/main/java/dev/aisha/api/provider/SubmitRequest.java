package dev.aisha.api.provider;

import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.fal.Submission;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.RetryLater;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Prepares an order and sends it, once. A transaction says "we are about to", then one POST, then
/// a transaction says what came of it; whoever finds "about to" later never posts again.
@ApplicationScoped
class SubmitRequest implements Job<RequestRef> {
    /// With less time left, what fal would start could not end before its refund.
    private static final Duration LEAST_TIME = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final RequestRows rows;
    private final Submitted submitted;
    private final Dispatch dispatch;
    private final Works works;
    private final Pause pause;
    private final EndpointHealth health;
    private final JobTokens tokens;
    private final Fal fal;
    private final Clock clock;

    SubmitRequest(
            RequestRows rows,
            Submitted submitted,
            Dispatch dispatch,
            Works works,
            Pause pause,
            EndpointHealth health,
            JobTokens tokens,
            Fal fal,
            Clock clock) {
        this.rows = rows;
        this.submitted = submitted;
        this.dispatch = dispatch;
        this.works = works;
        this.pause = pause;
        this.health = health;
        this.tokens = tokens;
        this.fal = fal;
        this.clock = clock;
    }

    @Override
    public JobType<RequestRef> type() {
        return RequestJobs.SUBMIT;
    }

    @Override
    public void run(RequestRef ref) {
        Optional<ProviderRequest> found = rows.row(ref.id()).filter(SubmitRequest::hasPlace);
        if (found.isEmpty()) {
            return;
        }
        ProviderRequest row = found.get();
        ProviderWork work = works.of(row.kind);
        if (timeLeft(row).compareTo(LEAST_TIME) < 0) {
            return;
        }
        if (rests(row, work.endpoint(row.workId))) {
            return;
        }
        if (!pause.allows()) {
            throw new RetryLater(pause.untilProbe());
        }
        switch (work.prepare(row.workId)) {
            case Preparation.Abandoned() -> submitted.abandoned(row);
            case Preparation.Rehearsal rehearsal -> submitted.rehearsed(row, rehearsal);
            case Preparation.Ready(FalOrder order) -> send(row, order);
        }
    }

    private static boolean hasPlace(ProviderRequest row) {
        return row.state == RequestState.PENDING && row.dispatchedAt != null;
    }

    /// While its endpoint rests, an order keeps no place from those whose endpoint is well; its
    /// deadline still holds.
    private boolean rests(ProviderRequest row, String endpoint) {
        Duration rest = health.rest(endpoint);
        if (!rest.isPositive()) {
            return false;
        }
        Instant until = clock.instant().plus(rest.compareTo(LOOK_AGAIN) < 0 ? LOOK_AGAIN : rest);
        QuarkusTransaction.requiringNew().run(() -> dispatch.rests(row, until));
        Log.infof("%s work=%s waits: %s rests for %s", row.kind, row.workId, endpoint, rest);
        return true;
    }

    private void send(ProviderRequest row, FalOrder order) {
        Duration left = timeLeft(row);
        if (left.compareTo(LEAST_TIME) < 0 || rests(row, order.endpoint())) {
            return;
        }
        String token = tokens.mint();
        if (!begin(row, order, tokens.hash(token))) {
            Log.infof("%s work=%s is not to be sent", row.kind, row.workId);
            throw new RetryLater(LOOK_AGAIN); // what it became meanwhile decides
        }
        Submission outcome = fal.submit(order, token, left);
        submitted.record(row, order.endpoint(), outcome);
    }

    private boolean begin(ProviderRequest row, FalOrder order, String tokenHash) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    boolean ours =
                            works.of(row.kind).submitting(row.workId)
                                    && rows.submitting(
                                            row.id,
                                            tokenHash,
                                            order.endpoint(),
                                            order.estimatedMicroUsd());
                    if (!ours) {
                        QuarkusTransaction.setRollbackOnly();
                    }
                    return ours;
                });
    }

    private Duration timeLeft(ProviderRequest row) {
        return Duration.between(clock.instant(), row.deadline);
    }
}
