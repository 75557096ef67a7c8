package dev.aisha.api.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One db-scheduler for each lane, with a table and threads of its own.
@ApplicationScoped
class Schedulers {
    private final AgroalDataSource dataSource;
    private final Instance<Job<?>> jobs;
    private final Instance<RecurringJob> recurring;
    private final JobRunner runner;
    private final Envelopes envelopes;
    private final JobConfig config;
    private final Clock clock;
    private final Map<Lane, Scheduler> lanes = new EnumMap<>(Lane.class);

    Schedulers(
            AgroalDataSource dataSource,
            @Any Instance<Job<?>> jobs,
            @Any Instance<RecurringJob> recurring,
            JobRunner runner,
            Envelopes envelopes,
            JobConfig config,
            Clock clock) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.recurring = recurring;
        this.runner = runner;
        this.envelopes = envelopes;
        this.config = config;
        this.clock = clock;
    }

    /// After everything else has started, since jobs run at once.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        for (Lane lane : Lane.values()) {
            Scheduler scheduler = scheduler(lane);
            lanes.put(lane, scheduler);
            scheduler.start();
        }
        Log.infof("jobs=%d recurring=%d", jobs.stream().count(), recurring.stream().count());
    }

    /// All lanes at once, so that the waits do not add up.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        List<Thread> stopping =
                lanes.values().stream()
                        .map(lane -> Thread.ofPlatform().name("job-stop").start(lane::stop))
                        .toList();
        for (Thread thread : stopping) {
            thread.join();
        }
        lanes.clear();
    }

    void kick(@Observes(during = TransactionPhase.AFTER_SUCCESS) Kick kick) {
        Scheduler lane = lanes.get(kick.lane());
        if (lane != null) {
            lane.triggerCheckForDueExecutions();
        }
    }

    private Scheduler scheduler(Lane lane) {
        var tasks = new ArrayList<Task<?>>();
        jobs.stream().filter(job -> job.type().lane() == lane).map(this::task).forEach(tasks::add);
        List<RecurringTask<Void>> repeated =
                recurring.stream().filter(job -> job.lane() == lane).map(this::repeated).toList();
        return Scheduler.create(dataSource, tasks)
                .startTasks(repeated)
                .tableName(lane.table())
                .serializer(envelopes.serializer())
                .clock(clock::instant)
                .threads(config.threads().of(lane))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(config.missedHeartbeats())
                .shutdownMaxWait(config.shutdownMaxWait())
                // JobRunner logs failures, with the request they belong to
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private <T> Task<Envelope> task(Job<T> job) {
        return Tasks.custom(job.type().name(), Envelope.class)
                .onFailure((complete, then) -> runner.failed(job, complete, then))
                .onDeadExecutionRevive()
                .execute((instance, _) -> runner.run(job, instance));
    }

    private RecurringTask<Void> repeated(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onFailure((complete, then) -> runner.failed(job, complete, then))
                .execute((_, _) -> runner.run(job));
    }
}
