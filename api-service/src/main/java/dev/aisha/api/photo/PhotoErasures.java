package dev.aisha.api.photo;

import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import jakarta.enterprise.context.ApplicationScoped;

/// Orders the removal of deleted photos' objects.
@ApplicationScoped
class PhotoErasures {
    /// Names the object, since its row is gone.
    record Erasure(String objectKey) {}

    static final JobType<Erasure> TYPE = new JobType<>("photo.erase", Lane.BULK, Erasure.class);

    private final Jobs jobs;

    PhotoErasures(Jobs jobs) {
        this.jobs = jobs;
    }

    void schedule(Photo photo) {
        if (photo.objectKey != null) {
            jobs.schedule(TYPE, photo.id.toString(), new Erasure(photo.objectKey));
        }
    }
}
