package dev.aisha.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.TestClock;
import dev.aisha.api.job.Probe.Order;
import dev.aisha.api.web.RequestId;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {
    @Inject Jobs jobs;
    @Inject Probe probe;
    @Inject Hiccup hiccup;
    @Inject TestClock clock;
    @Inject Tracer tracer;
    @Inject JobMetrics metrics;
    @Inject MeterRegistry meters;
    @Inject AgroalDataSource dataSource;

    private final String id = UUID.randomUUID().toString();

    @Test
    void givenATransaction_whenItCommits_thenTheJobRunsOnceAfterwards() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    jobs.schedule(Probe.TYPE, id, order(0, 0));
                    await().during(Duration.ofMillis(400)).until(() -> runs() == 0);
                });

        await().until(() -> runs() == 1);
        await().until(this::gone);
    }

    @Test
    void givenATransaction_whenItRollsBack_thenNoJobIsLeft() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    jobs.schedule(Probe.TYPE, id, order(0, 0));
                                    throw new IllegalStateException("no");
                                }))
                .hasMessageContaining("no");

        assertThat(gone()).isTrue();
        assertThat(runs()).isZero();
    }

    @Test
    void givenTheSameJobTwice_whenItsTimeComes_thenItRunsOnce() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    jobs.schedule(Probe.TYPE, id, order(0, 0));
                    jobs.schedule(Probe.TYPE, id, order(0, 0));
                });

        await().until(this::gone);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void givenAFailingJob_whenItFailsTwice_thenTheThirdRunEndsIt() {
        jobs.schedule(Probe.TYPE, id, order(2, 0));

        await().until(this::gone);
        assertThat(runs()).isEqualTo(3);
        assertThat(probe.givenUp()).doesNotContain(id);
        assertThat(meters.counter("aisha.jobs.failures", "type", "test.probe").count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void givenAJobThatAlwaysFails_whenItsLimitIsReached_thenItIsGivenUp() {
        jobs.schedule(Probe.TYPE, id, order(100, 0));

        await().until(() -> probe.givenUp().contains(id));
        await().until(this::gone);
        assertThat(runs()).isEqualTo(3);
    }

    @Test
    void givenAJobThatIsNotDueYet_whenItAsksForLater_thenThatIsNoFailure() {
        jobs.schedule(Probe.TYPE, id, order(0, 5));

        await().until(this::gone);
        assertThat(runs()).isEqualTo(6);
        assertThat(probe.givenUp()).doesNotContain(id);
    }

    @Test
    void givenADeadline_whenTheClockReachesIt_thenItRuns() {
        jobs.scheduleAt(Probe.TYPE, id, order(0, 0), clock.instant().plusSeconds(600));
        await().during(Duration.ofMillis(400)).until(() -> runs() == 0);

        clock.tick(Duration.ofMinutes(11));

        await().until(() -> runs() == 1);
    }

    @Test
    void givenADeadline_whenScheduledForNow_thenItIsPulledForward() {
        jobs.scheduleAt(Probe.TYPE, id, order(0, 0), clock.instant().plusSeconds(36_000));

        jobs.schedule(Probe.TYPE, id, order(0, 0));

        await().until(() -> runs() == 1);
    }

    @Test
    void givenADeadline_whenCancelled_thenItIsForgotten() {
        jobs.scheduleAt(Probe.TYPE, id, order(0, 0), clock.instant().plusSeconds(36_000));

        jobs.cancel(Probe.TYPE, id);

        assertThat(gone()).isTrue();
    }

    @Test
    void givenARequestAndItsTrace_whenTheJobRuns_thenItBelongsToBoth() {
        var span = tracer.spanBuilder("update").startSpan();
        RequestId.set("request-" + id);
        try (var _ = span.makeCurrent()) {
            jobs.schedule(Probe.TYPE, id, order(0, 0));
        } finally {
            RequestId.set(null);
            span.end();
        }

        await().until(() -> runs() == 1);
        assertThat(probe.runs(id).getFirst())
                .isEqualTo(new Probe.Run(id, "request-" + id, span.getSpanContext().getTraceId()));
    }

    @Test
    void givenJobs_whenCounted_thenEachTypeHasItsGauge() {
        metrics.run();

        assertThat(meters.find("aisha.jobs.waiting").tag("type", "ledger.audit").gauge())
                .isNotNull();
        assertThat(meters.find("aisha.jobs.failing").tag("lane", "BULK").gauges()).isNotEmpty();
    }

    @Test
    void givenARecurringJobThatFails_whenSecondsHavePassed_thenItRunsAgainAndThenWaitsItsPeriod() {
        hiccup.fails(1);
        clock.tick(Duration.ofMinutes(61));
        await().until(() -> failuresKnown() == 1);

        clock.tick(Duration.ofSeconds(7));

        await().until(() -> hiccup.runs() == 2);
        clock.tick(Duration.ofMinutes(50));
        await().during(Duration.ofMillis(400)).until(() -> hiccup.runs() == 2);
    }

    @Test
    void givenARecurringJobThatKeepsFailing_whenItIsRunAgain_thenItWaitsLongerEachTime() {
        hiccup.fails(2);
        clock.tick(Duration.ofMinutes(61));
        await().until(() -> failuresKnown() == 1);
        clock.tick(Duration.ofSeconds(7));
        await().until(() -> failuresKnown() == 2);

        await().during(Duration.ofMillis(400)).until(() -> hiccup.runs() == 2);
        clock.tick(Duration.ofSeconds(13));

        await().until(() -> hiccup.runs() == 3);
    }

    private Order order(int failures, int later) {
        return new Order(id, failures, later);
    }

    private int runs() {
        return probe.runs(id).size();
    }

    private boolean gone() {
        return value("SELECT count(*) FROM job_bulk WHERE task_instance = ?", id) == 0;
    }

    /// Failures in a row as they are recorded, with the time of the next run.
    private int failuresKnown() {
        return value(
                "SELECT coalesce(max(consecutive_failures), 0) FROM job_bulk WHERE task_name = ?",
                hiccup.name());
    }

    private int value(String query, String parameter) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
