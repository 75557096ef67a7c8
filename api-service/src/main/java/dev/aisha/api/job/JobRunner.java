package dev.aisha.api.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.aisha.api.web.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Runs one job in its own request context, trace and request id, and decides what follows.
@ApplicationScoped
class JobRunner {
    private static final int MOST_DOUBLINGS = 30;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    /// Failures in a row of a recurring job that are no hiccup any more.
    private static final int LASTING = 3;

    private final Envelopes envelopes;
    private final Tracer tracer;
    private final MeterRegistry meters;
    private final Clock clock;

    JobRunner(Envelopes envelopes, Tracer tracer, MeterRegistry meters, Clock clock) {
        this.envelopes = envelopes;
        this.tracer = tracer;
        this.meters = meters;
        this.clock = clock;
    }

    <T> CompletionHandler<Envelope> run(Job<T> job, TaskInstance<Envelope> instance) {
        Envelope envelope = instance.getData();
        try {
            within(
                    job.type().name(),
                    envelopes.trace(envelope),
                    envelope.requestId(),
                    () -> job.run(envelopes.payload(envelope, job.type())));
            return (_, then) -> then.remove();
        } catch (RetryLater later) {
            return (complete, then) ->
                    then.reschedule(complete, clock.instant().plus(later.delay()));
        }
    }

    void run(RecurringJob job) {
        within(job.name(), Context.root(), null, job::run);
    }

    /// Something else may be starting still: again soon, then later and later, but never later than
    /// it would run anyway. What lasts is an error.
    void failed(RecurringJob job, ExecutionComplete complete, ExecutionOperations<Void> then) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        Throwable cause = complete.getCause().orElse(null);
        Duration wait = backoff(FIRST_RETRY, job.every(), failures);
        count(job.name());
        if (failures < LASTING) {
            Log.warnf("job=%s failed, again in %s: %s", job.name(), wait, cause);
        } else {
            Log.errorf(cause, "job=%s failed %d times, again in %s", job.name(), failures, wait);
        }
        then.reschedule(complete, clock.instant().plus(wait));
    }

    <T> void failed(Job<T> job, ExecutionComplete complete, ExecutionOperations<Envelope> then) {
        String name = job.type().name();
        String id = complete.getExecution().getId();
        int failures = complete.getExecution().consecutiveFailures + 1;
        Throwable cause = complete.getCause().orElse(null);
        count(name);
        if (job.mostFailures() > 0 && failures >= job.mostFailures()) {
            Log.errorf(cause, "job=%s id=%s given up after %d failures", name, id, failures);
            giveUp(job, (Envelope) complete.getExecution().taskInstance.getData());
            then.remove();
            return;
        }
        Instant again =
                clock.instant().plus(backoff(job.firstBackoff(), job.longestBackoff(), failures));
        if (failures == 1) {
            Log.warnf(cause, "job=%s id=%s failed, again at %s", name, id, again);
        } else {
            Log.warnf(
                    "job=%s id=%s failed %d times, again at %s: %s",
                    name, id, failures, again, cause);
        }
        then.reschedule(complete, again);
    }

    private <T> void giveUp(Job<T> job, Envelope envelope) {
        within(
                job.type().name(),
                envelopes.trace(envelope),
                envelope.requestId(),
                () -> job.gaveUp(envelopes.payload(envelope, job.type())));
    }

    /// Doubles from the first delay to the longest; a fifth of it is chance, so that what failed
    /// together does not come back together.
    private static Duration backoff(Duration first, Duration longest, int failures) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        long delay = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis((long) (delay * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private void count(String name) {
        meters.counter("aisha.jobs.failures", "type", name).increment();
    }

    private void within(String name, Context parent, @Nullable String requestId, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        RequestId.set(requestId);
        Span span = tracer.spanBuilder("job " + name).setParent(parent).startSpan();
        try (var _ = span.makeCurrent()) {
            work.run();
        } catch (RetryLater later) {
            throw later;
        } catch (RuntimeException e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
            RequestId.set(null);
            request.terminate();
        }
    }
}
