package dev.aisha.api.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Leaves work for after the commit. Joins the caller's transaction: no commit, no job.
@ApplicationScoped
@Transactional
public class Jobs {
    private final EntityManager db;
    private final Envelopes envelopes;
    private final Event<Kick> kicks;
    private final Clock clock;

    Jobs(EntityManager db, Envelopes envelopes, Event<Kick> kicks, Clock clock) {
        this.db = db;
        this.envelopes = envelopes;
        this.kicks = kicks;
        this.clock = clock;
    }

    /// Runs a job as soon as the transaction has committed.
    ///
    /// @see #scheduleAt
    public <T> void schedule(JobType<T> type, String id, T payload) {
        scheduleAt(type, id, payload, clock.instant());
    }

    /// Runs a job at an instant. The same type and id again adds nothing: a job that waits is at
    /// most pulled forward, and one that runs at this moment is not repeated. So give each fact
    /// that must be acted upon an id of its own.
    public <T> void scheduleAt(JobType<T> type, String id, T payload, Instant at) {
        db.createNativeQuery(
                        """
                        INSERT INTO %1$s (task_name, task_instance, task_data, execution_time, picked, version)
                        VALUES (:name, :id, :data, :at, false, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE
                        SET execution_time = excluded.execution_time, version = %1$s.version + 1
                        WHERE NOT %1$s.picked AND %1$s.execution_time > excluded.execution_time\
                        """
                                .formatted(type.lane().table()))
                .setParameter("name", type.name())
                .setParameter("id", id)
                .setParameter("data", envelopes.pack(payload))
                .setParameter("at", at)
                .executeUpdate();
        if (!at.isAfter(clock.instant())) {
            kicks.fire(new Kick(type.lane()));
        }
    }

    /// Has a recurring job run now, whatever it waits for; nothing when it runs already.
    public void hasten(RecurringJob job) {
        db.createNativeQuery(
                        """
                        UPDATE %s SET execution_time = :now, version = version + 1
                        WHERE task_name = :name AND NOT picked AND execution_time > :now\
                        """
                                .formatted(job.lane().table()))
                .setParameter("now", clock.instant())
                .setParameter("name", job.name())
                .executeUpdate();
        kicks.fire(new Kick(job.lane()));
    }

    /// Forgets a job that has not begun. One that runs already is not stopped.
    public void cancel(JobType<?> type, String id) {
        db.createNativeQuery(
                        "DELETE FROM %s WHERE task_name = :name AND task_instance = :id AND NOT picked"
                                .formatted(type.lane().table()))
                .setParameter("name", type.name())
                .setParameter("id", id)
                .executeUpdate();
    }
}
