package dev.aisha.api.avatar;

import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Orders the removal of a deleted avatar's objects.
@ApplicationScoped
class Erasures {
    /// Names the avatar whose folder goes.
    record Erasure(UUID avatarId) {}

    static final JobType<Erasure> TYPE = new JobType<>("avatar.erase", Lane.BULK, Erasure.class);

    private final Jobs jobs;

    Erasures(Jobs jobs) {
        this.jobs = jobs;
    }

    /// @param cause tells a second order for the same avatar from the first
    void schedule(UUID avatarId, String cause) {
        jobs.schedule(TYPE, avatarId + "/" + cause, new Erasure(avatarId));
    }
}
