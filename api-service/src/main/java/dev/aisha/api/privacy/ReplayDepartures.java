package dev.aisha.api.privacy;

import dev.aisha.api.account.Leavers;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import dev.aisha.api.privacy.Departures.Departure;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Gatherers;

/// Deletes again who a restored backup brought back, at start-up and every day, and shortens the
/// list by those whom no backup can know any more.
@ApplicationScoped
class ReplayDepartures implements RecurringJob {
    private static final int BATCH = 500;

    private final Departures departures;
    private final Leavers leavers;
    private final Deletion deletion;
    private final Jobs jobs;
    private final PrivacyConfig config;
    private final Clock clock;

    ReplayDepartures(
            Departures departures,
            Leavers leavers,
            Deletion deletion,
            Jobs jobs,
            PrivacyConfig config,
            Clock clock) {
        this.departures = departures;
        this.leavers = leavers;
        this.deletion = deletion;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /// A backup is restored while nothing runs: whoever starts afterwards looks at once.
    void started(@Observes StartupEvent event) {
        jobs.hasten(this);
    }

    @Override
    public String name() {
        return "privacy.replay";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        departures.all().gather(Gatherers.windowFixed(BATCH)).forEach(this::replay);
    }

    private void replay(List<Departure> left) {
        leavers.backAgain(left.stream().map(Departure::subject).toList())
                .forEach(user -> {
                    deletion.begin(user);
                    Log.warnf("somebody who had left was back, from a backup: deleted again");
                });
        LocalDate oldest =
                LocalDate.ofInstant(clock.instant().minus(config.departuresKept()), ZoneOffset.UTC);
        left.stream().filter(one -> one.day().isBefore(oldest)).forEach(departures::drop);
    }
}
