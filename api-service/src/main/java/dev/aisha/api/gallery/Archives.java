package dev.aisha.api.gallery;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.notification.Outbox;
import dev.aisha.api.web.RefusedException;
import dev.aisha.api.zip.ZipConfig;
import dev.aisha.api.zip.ZipSizes;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The transactions around ZIP files of a gallery; the jobs do what talks to the store.
@ApplicationScoped
@Transactional
class Archives {
    static final JobType<Packing> BUILD =
            new JobType<>("gallery.archive", Lane.BULK, Packing.class);
    static final JobType<Packing> EXPIRE =
            new JobType<>("gallery.archive-expire", Lane.BULK, Packing.class);

    private final ArchiveTable table;
    private final ImageSearch search;
    private final Owners owners;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Jobs jobs;
    private final ArchiveConfig config;
    private final ZipConfig zip;
    private final Clock clock;

    Archives(
            ArchiveTable table,
            ImageSearch search,
            Owners owners,
            Idempotency idempotency,
            Outbox outbox,
            Jobs jobs,
            ArchiveConfig config,
            ZipConfig zip,
            Clock clock) {
        this.table = table;
        this.search = search;
        this.owners = owners;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.jobs = jobs;
        this.config = config;
        this.zip = zip;
        this.clock = clock;
    }

    /// Which order.
    record Packing(UUID archiveId) {}

    /// What is to be packed, and for whom.
    ///
    /// @param images newest first
    record Order(UUID id, Owner owner, List<UUID> images) {}

    /// Orders the images that the filter leaves now.
    ///
    /// @param question the filter as it was asked, for the key
    /// @throws RefusedException `archive.active` while one is being made, `archive.empty`,
    ///   `archive.too-many`
    ArchiveView order(Owner owner, ImageFilter filter, String question, @Nullable String key) {
        return idempotency.once(
                owner,
                key,
                "POST gallery-archives",
                question,
                ArchiveView.class,
                () -> begin(owner, filter));
    }

    ArchiveView view(Owner owner, UUID id) {
        return view(mine(owner, id));
    }

    /// @throws RefusedException `archive.not-found`, also when it is not ready or has no such part
    void requirePart(Owner owner, UUID id, int number) {
        ArchiveView view = view(mine(owner, id));
        if (view.status() != ExportStatus.READY || number < 1 || number > view.parts().size()) {
            throw new RefusedException(ProblemCode.ARCHIVE_NOT_FOUND, "no part " + number);
        }
    }

    /// The order, unless it ended or its person leaves.
    Optional<Order> waiting(UUID id, ExportStatus status) {
        Archive row = table.findById(id);
        return row == null || row.status != status || owners.leaving(row.userId)
                ? Optional.empty()
                : Optional.of(new Order(row.id, owners.byId(row.userId), List.of(row.imageIds)));
    }

    /// @param images in it
    /// @return false when the person left meanwhile: the files must go
    boolean built(Order order, int images, List<Long> sizes) {
        Instant expires = clock.instant().plus(zip.lifetime());
        if (owners.leaving(order.owner().id())
                || !table.ended(
                        order.id(),
                        ExportStatus.PENDING,
                        ExportStatus.READY,
                        images,
                        ZipSizes.text(sizes),
                        expires)) {
            return false;
        }
        jobs.scheduleAt(EXPIRE, order.id().toString(), new Packing(order.id()), expires);
        told(order.id());
        return true;
    }

    void failed(UUID id) {
        if (table.ended(id, ExportStatus.PENDING, ExportStatus.FAILED, 0, "", clock.instant())) {
            told(id);
        }
    }

    void expired(UUID id) {
        table.ended(id, ExportStatus.READY, ExportStatus.EXPIRED, 0, "", clock.instant());
    }

    private ArchiveView begin(Owner owner, ImageFilter filter) {
        List<UUID> images = search.ids(owner.id(), filter, config.mostImages() + 1);
        if (images.isEmpty()) {
            throw new RefusedException(ProblemCode.ARCHIVE_EMPTY, "the filter leaves no image");
        }
        if (images.size() > config.mostImages()) {
            throw new RefusedException(
                    ProblemCode.ARCHIVE_TOO_MANY, "at most " + config.mostImages() + " images");
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        if (!table.begin(id, owner.id(), images, now, now.plus(zip.lifetime()))) {
            throw new RefusedException(ProblemCode.ARCHIVE_ACTIVE, "an archive is being made");
        }
        jobs.schedule(BUILD, id.toString(), new Packing(id));
        Log.infof("archive=%s user=%s images=%d ordered", id, owner.id(), images.size());
        return view(table.findById(id));
    }

    private void told(UUID id) {
        table.getEntityManager().clear(); // read again what was written past the session
        Archive row = table.findById(id);
        outbox.tell(row.userId, id, 1, new NotificationEvent.ArchiveReady(view(row)));
        Log.infof("archive=%s %s", id, row.status);
    }

    private Archive mine(Owner owner, UUID id) {
        return table.of(owner.id(), id)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.ARCHIVE_NOT_FOUND, "no archive " + id));
    }

    private static ArchiveView view(Archive row) {
        return new ArchiveView(
                row.id,
                row.status,
                row.images,
                ZipSizes.parts(row.parts, "aisha-gallery"),
                row.createdAt,
                row.expiresAt);
    }
}
