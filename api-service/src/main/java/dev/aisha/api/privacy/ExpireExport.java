package dev.aisha.api.privacy;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.privacy.Exports.Building;
import dev.aisha.api.privacy.Exports.Order;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.privacy.ExportStatus;
import jakarta.enterprise.context.ApplicationScoped;

/// Deletes the files of an export at the end of their time.
@ApplicationScoped
class ExpireExport implements Job<Building> {
    private final Exports exports;
    private final ObjectStore store;

    ExpireExport(Exports exports, ObjectStore store) {
        this.exports = exports;
        this.store = store;
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
        store.deletePrefix(Bucket.AVATARS, Exports.folder(order.owner(), order.id()));
        exports.expired(order.id());
    }
}
