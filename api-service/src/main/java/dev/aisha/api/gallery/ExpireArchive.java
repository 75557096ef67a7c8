package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Archives.Order;
import dev.aisha.api.gallery.Archives.Packing;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.model.privacy.ExportStatus;
import jakarta.enterprise.context.ApplicationScoped;

/// Deletes the ZIP files of an order at the end of their time.
@ApplicationScoped
class ExpireArchive implements Job<Packing> {
    private final Archives archives;
    private final ZipFolder folder;

    ExpireArchive(Archives archives, ZipFolder folder) {
        this.archives = archives;
        this.folder = folder;
    }

    @Override
    public JobType<Packing> type() {
        return Archives.EXPIRE;
    }

    @Override
    public void run(Packing packing) {
        archives.waiting(packing.archiveId(), ExportStatus.READY).ifPresent(this::expire);
    }

    private void expire(Order order) {
        folder.delete(order.owner().subject(), order.id());
        archives.expired(order.id());
    }
}
