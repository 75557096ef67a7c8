package dev.aisha.api.gallery;

import dev.aisha.api.gallery.ImageErasures.Erasure;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;

/// Removes a deleted image's original, its preview and its 2K version.
@ApplicationScoped
class EraseImage implements Job<Erasure> {
    private final ObjectStore store;

    EraseImage(ObjectStore store) {
        this.store = store;
    }

    @Override
    public JobType<Erasure> type() {
        return ImageErasures.TYPE;
    }

    @Override
    public void run(Erasure erasure) {
        store.delete(Bucket.IMAGES, erasure.objectKey());
        store.delete(Bucket.IMAGES, erasure.previewKey());
        store.delete(Bucket.IMAGES, Upscalable.upscaledKey(erasure.objectKey()));
    }
}
