package dev.aisha.api.provider;

import dev.aisha.api.fal.Submission;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.provider.ProviderFailure.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Records what a submit came to, in one transaction with the work's own state.
@ApplicationScoped
class Submitted {
    private static final int MOST_DOUBLINGS = 6;

    private final RequestRows rows;
    private final Outcomes outcomes;
    private final Dispatch dispatch;
    private final Works works;
    private final Pause pause;
    private final RetiredEndpoints retired;
    private final EndpointHealth health;
    private final Jobs jobs;
    private final ProviderConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    Submitted(
            RequestRows rows,
            Outcomes outcomes,
            Dispatch dispatch,
            Works works,
            Pause pause,
            RetiredEndpoints retired,
            EndpointHealth health,
            Jobs jobs,
            ProviderConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.dispatch = dispatch;
        this.works = works;
        this.pause = pause;
        this.retired = retired;
        this.health = health;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    void record(ProviderRequest row, String endpoint, Submission submission) {
        String name = submission.getClass().getSimpleName();
        metrics.counter("aisha.provider.submits", "kind", row.kind.name(), "outcome", name)
                .increment();
        Log.infof("%s work=%s submit: %s", row.kind, row.workId, name);
        switch (submission) {
            case Submission.Accepted accepted -> {
                accepted(row, accepted);
                if (retired.accepted(endpoint)) {
                    Log.infof("fal takes orders for %s again", endpoint);
                }
            }
            case Submission.NotSent(String reason, Duration retryAfter) -> {
                Log.warnf("%s work=%s was not sent: %s", row.kind, row.workId, reason);
                again(row, retryAfter == null ? backoff(row.attempt) : retryAfter);
            }
            case Submission.Paused(String reason) -> {
                if (pause.begin(reason)) {
                    Log.errorf(
                            "ALARM fal refuses our key or account, submits are paused: %s", reason);
                }
                again(row, pause.untilProbe());
            }
            case Submission.Refused(String reason) -> {
                Log.warnf("%s work=%s refused: %s", row.kind, row.workId, reason);
                outcomes.record(
                        row.id,
                        new Outcome.Failed(new ProviderFailure(Reason.PROVIDER_FAILED, reason)));
            }
            case Submission.Retired(String reason) -> {
                metrics.counter("aisha.provider.retired", "endpoint", endpoint).increment();
                if (retired.refused(endpoint)) {
                    Log.errorf("ALARM fal has retired %s: it is not offered any more", endpoint);
                }
                outcomes.record(
                        row.id,
                        new Outcome.Failed(new ProviderFailure(Reason.PROVIDER_FAILED, reason)));
            }
            case Submission.Unknown(String reason, boolean ill) -> {
                if (ill) {
                    health.failed(endpoint);
                }
                Log.errorf(
                        "%s work=%s may or may not be bought (%s): its webhook or its deadline ends it",
                        row.kind, row.workId, reason);
            }
        }
    }

    private void accepted(ProviderRequest row, Submission.Accepted accepted) {
        var check = clock.instant().plus(config.poll(row.kind));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    works.of(row.kind).queued(row.workId);
                    rows.opened(
                            row.id,
                            accepted.requestId(),
                            accepted.statusUrl().toString(),
                            accepted.responseUrl().toString(),
                            accepted.cancelUrl().toString(),
                            check);
                    jobs.scheduleAt(
                            RequestJobs.CHECK, row.id.toString(), new RequestRef(row.id), check);
                    if (rows.row(row.id).orElseThrow().cancelRequested) {
                        jobs.schedule(
                                RequestJobs.CANCEL, row.id.toString(), new RequestRef(row.id));
                    }
                });
        if (pause.end()) {
            Log.infof("fal takes our submits again");
        }
    }

    /// Nothing was sent: the order waits with its place kept, or ends if the person gave it up
    /// meanwhile.
    private void again(ProviderRequest row, Duration delay) {
        boolean givenUp =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            works.of(row.kind).backToPending(row.workId);
                            rows.backToPending(row.id);
                            return rows.row(row.id).orElseThrow().cancelRequested;
                        });
        if (!givenUp) {
            throw new RetryLater(delay);
        }
        works.of(row.kind).failed(row.workId, new ProviderFailure(Reason.CANCELLED, "never sent"));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    dispatch.inTurn(row.kind);
                    rows.neverSent(row.id, Ended.CANCELLED);
                    dispatch.next(row.kind);
                });
    }

    void abandoned(ProviderRequest row) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    dispatch.inTurn(row.kind);
                    rows.neverSent(row.id, Ended.ABANDONED);
                    dispatch.next(row.kind);
                });
    }

    void rehearsed(ProviderRequest row, Preparation.Rehearsal rehearsal) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    boolean ours =
                            works.of(row.kind).submitting(row.workId)
                                    && rows.submitting(row.id, "rehearsal " + row.id, "", 0)
                                    && rows.rehearsing(row.id);
                    if (!ours) {
                        QuarkusTransaction.setRollbackOnly();
                        return;
                    }
                    works.of(row.kind).queued(row.workId);
                    Instant end = clock.instant().plus(rehearsal.delay());
                    rows.checked(row.id, end);
                    outcomes.recordForLater(row.id, new Outcome.Completed(rehearsal.output()), end);
                });
    }

    private Duration backoff(int attempt) {
        Duration wait = config.firstBackoff().multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
        return wait.compareTo(config.longestBackoff()) > 0 ? config.longestBackoff() : wait;
    }
}
