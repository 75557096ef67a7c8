package dev.aisha.api.privacy;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.privacy.Exports.Building;
import dev.aisha.api.privacy.Exports.Order;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.model.privacy.ExportStatus;
import jakarta.enterprise.context.ApplicationScoped;

/// Deletes the files of an export at the end of their time.
@ApplicationScoped
class ExpireExport implements Job<Building> {
    private final Exports exports;
    private final ZipFolder folder;

    ExpireExport(Exports exports, ZipFolder folder) {
        this.exports = exports;
        this.folder = folder;
    }

    @Override
    public JobType<Building> type() {
        return Exports.EXPIRE;
    }

    @Override
    public void run(Building building) {
        exports.waiting(building.exportId(), ExportStatus.READY).ifPresent(this::expire);
    }

    private void expire(Order order) {
        folder.delete(order.owner().subject(), order.id());
        exports.expired(order.id());
    }
}
