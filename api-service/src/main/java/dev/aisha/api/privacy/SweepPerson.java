package dev.aisha.api.privacy;

import dev.aisha.api.account.Leavers.Leaver;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.privacy.Deletion.Leaving;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/// The first sweep: the person goes on the list of who left, files go at once, rows as soon as the
/// provider can't answer any more.
@ApplicationScoped
class SweepPerson implements Job<Leaving> {
    private final Deletion deletion;
    private final PersonalObjects objects;
    private final Departures departures;
    private final PrivacyConfig config;

    SweepPerson(
            Deletion deletion,
            PersonalObjects objects,
            Departures departures,
            PrivacyConfig config) {
        this.deletion = deletion;
        this.objects = objects;
        this.departures = departures;
        this.config = config;
    }

    @Override
    public JobType<Leaving> type() {
        return Deletion.SWEEP;
    }

    @Override
    public void run(Leaving leaving) {
        deletion.leaver(leaving.userId()).ifPresent(this::sweep);
    }

    private void sweep(Leaver leaver) {
        departures.add(leaver);
        boolean open = deletion.open(leaver);
        deletion.objects(leaver, objects.sweep(leaver.owner().subject()));
        if (open) {
            throw new RetryLater(config.lookAgainAfter());
        }
        deletion.sweep(leaver);
        Log.infof("user=%s swept", leaver.owner().id());
    }
}
