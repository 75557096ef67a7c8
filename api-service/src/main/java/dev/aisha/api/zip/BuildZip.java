package dev.aisha.api.zip;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.model.privacy.ExportStatus;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/// Packs an order; each kind says what goes in. Begun anew after a crash: the same files are
/// written again, and nothing is told before all of them are there.
public abstract class BuildZip implements Job<ZipRef> {
    private static final int MOST_FAILURES = 6;

    private final ZipKind kind;
    private final ZipOrders orders;
    private final ZipFolder folder;

    protected BuildZip(ZipKind kind, ZipOrders orders, ZipFolder folder) {
        this.kind = kind;
        this.orders = orders;
        this.folder = folder;
    }

    /// @return false when there is nothing to pack: the order fails
    protected abstract boolean add(ZipParts zips, ZipOrder order) throws IOException;

    @Override
    public JobType<ZipRef> type() {
        return kind.build();
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    @Override
    public void gaveUp(ZipRef ref) {
        orders.failed(kind, ref.id());
    }

    @Override
    public void run(ZipRef ref) {
        orders.standing(kind, ref.id(), ExportStatus.PENDING).ifPresent(this::build);
    }

    private void build(ZipOrder order) {
        UUID subject = order.owner().subject();
        List<Long> sizes = folder.write(subject, order.id(), zips -> add(zips, order));
        if (sizes.isEmpty()) {
            orders.failed(kind, order.id());
        } else if (!orders.built(kind, order, sizes)) {
            folder.delete(subject, order.id());
            Log.infof("%s=%s dropped: nobody waits for it", type().name(), order.id());
        }
    }
}
