package dev.aisha.api.zip;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.model.privacy.ExportStatus;

/// Deletes the files of an order: at the end of their time, or what there is of them when it
/// failed.
public abstract class ExpireZip implements Job<ZipRef> {
    private final ZipKind kind;
    private final ZipOrders orders;
    private final ZipFolder folder;

    protected ExpireZip(ZipKind kind, ZipOrders orders, ZipFolder folder) {
        this.kind = kind;
        this.orders = orders;
        this.folder = folder;
    }

    @Override
    public JobType<ZipRef> type() {
        return kind.expire();
    }

    @Override
    public void run(ZipRef ref) {
        orders.standing(kind, ref.id(), ExportStatus.READY, ExportStatus.FAILED)
                .ifPresent(this::expire);
    }

    private void expire(ZipOrder order) {
        folder.delete(order.owner().subject(), order.id());
        orders.expired(kind, order.id());
    }
}
