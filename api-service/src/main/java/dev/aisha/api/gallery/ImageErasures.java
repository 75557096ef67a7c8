package dev.aisha.api.gallery;

import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import jakarta.enterprise.context.ApplicationScoped;

/// Orders the removal of deleted images' objects.
@ApplicationScoped
class ImageErasures {
    /// Names the objects, since their row is gone.
    record Erasure(String objectKey, String previewKey) {}

    static final JobType<Erasure> TYPE = new JobType<>("image.erase", Lane.BULK, Erasure.class);

    private final Jobs jobs;

    ImageErasures(Jobs jobs) {
        this.jobs = jobs;
    }

    void schedule(Image image) {
        jobs.schedule(TYPE, image.id.toString(), new Erasure(image.objectKey, image.previewKey));
    }
}
