package dev.aisha.api.photo;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.photo.PhotoErasures.Erasure;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;

/// Removes a deleted photo's object.
@ApplicationScoped
class ErasePhoto implements Job<Erasure> {
    private final ObjectStore store;

    ErasePhoto(ObjectStore store) {
        this.store = store;
    }

    @Override
    public JobType<Erasure> type() {
        return PhotoErasures.TYPE;
    }

    @Override
    public void run(Erasure erasure) {
        store.delete(Bucket.AVATARS, erasure.objectKey());
    }
}
