package dev.aisha.api.privacy;

import dev.aisha.api.account.Leavers;
import dev.aisha.api.account.Leavers.Leaver;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.userdata.Person;
import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.model.privacy.DeletionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The transactions of "delete everything"; the jobs do what talks to the store and the bot.
@ApplicationScoped
@Transactional
class Deletion {
    static final JobType<Leaving> SWEEP = new JobType<>("privacy.sweep", Lane.BULK, Leaving.class);
    static final JobType<Leaving> FINISH =
            new JobType<>("privacy.finish", Lane.BULK, Leaving.class);

    private final Leavers leavers;
    private final PersonalRows rows;
    private final ProviderRequests requests;
    private final Jobs jobs;
    private final PrivacyConfig config;

    Deletion(
            Leavers leavers,
            PersonalRows rows,
            ProviderRequests requests,
            Jobs jobs,
            PrivacyConfig config) {
        this.leavers = leavers;
        this.rows = rows;
        this.requests = requests;
        this.jobs = jobs;
        this.config = config;
    }

    /// Who is to be swept.
    record Leaving(UUID userId) {}

    /// Nothing new from now on; what is open is cancelled. A second time changes nothing.
    DeletionView begin(String user) {
        Leaver leaver = leavers.leave(user);
        rows.close(person(leaver));
        UUID id = leaver.owner().id();
        Instant until = leaver.since().plus(config.secondSweepAfter());
        jobs.schedule(SWEEP, id.toString(), new Leaving(id));
        jobs.scheduleAt(FINISH, id.toString(), new Leaving(id), until);
        return new DeletionView(until);
    }

    Optional<Leaver> leaver(UUID userId) {
        return leavers.of(userId);
    }

    /// Cancels what is still open.
    ///
    /// @return whether the provider may still answer
    boolean open(Leaver leaver) {
        rows.close(person(leaver));
        return requests.open(leaver.owner().id());
    }

    void sweep(Leaver leaver) {
        leavers.swept(leaver.owner().id(), rows.sweep(person(leaver)), 0);
    }

    void objects(Leaver leaver, long deleted) {
        leavers.swept(leaver.owner().id(), 0, deleted);
    }

    long keptEntries(Leaver leaver) {
        return rows.counts(person(leaver)).getOrDefault("ledger_entry", 0L);
    }

    void forget(Leaver leaver) {
        leavers.forget(leaver);
    }

    private static Person person(Leaver leaver) {
        return new Person(leaver.owner().id(), leaver.owner().subject());
    }
}
