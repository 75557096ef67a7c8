package dev.aisha.api.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Counts due and failing jobs by type. The numbers are the same on every replica, but only the one
/// whose turn it is refreshes its own, so read the maximum.
@ApplicationScoped
class JobMetrics implements RecurringJob {
    private final EntityManager db;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge failing;

    JobMetrics(EntityManager db, Clock clock, MeterRegistry meters) {
        this.db = db;
        this.clock = clock;
        this.waiting = MultiGauge.builder("aisha.jobs.waiting").register(meters);
        this.failing = MultiGauge.builder("aisha.jobs.failing").register(meters);
    }

    @Override
    public String name() {
        return "job.metrics";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    @Transactional
    public void run() {
        var due = new ArrayList<Row<?>>();
        var broken = new ArrayList<Row<?>>();
        for (Lane lane : Lane.values()) {
            for (Object row : counts(lane)) {
                var cells = (Object[]) row;
                var tags = Tags.of("lane", lane.name(), "type", (String) cells[0]);
                due.add(Row.of(tags, (Number) cells[1]));
                broken.add(Row.of(tags, (Number) cells[2]));
            }
        }
        waiting.register(due, true);
        failing.register(broken, true);
    }

    private List<?> counts(Lane lane) {
        return db.createNativeQuery(
                        """
                        SELECT task_name, count(*) FILTER (WHERE NOT picked AND execution_time <= :now),
                          count(*) FILTER (WHERE consecutive_failures > 0)
                        FROM %s GROUP BY task_name\
                        """
                                .formatted(lane.table()))
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
