package dev.aisha.api.gallery;

import dev.aisha.api.account.Owner;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.web.RefusedException;
import dev.aisha.api.zip.ZipConfig;
import dev.aisha.api.zip.ZipKind;
import dev.aisha.api.zip.ZipOrders;
import dev.aisha.api.zip.ZipRef;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders of images as ZIP files.
@ApplicationScoped
@Transactional
class Archives implements ZipKind {
    private static final JobType<ZipRef> BUILD =
            new JobType<>("gallery.archive", Lane.BULK, ZipRef.class);
    private static final JobType<ZipRef> EXPIRE =
            new JobType<>("gallery.archive-expire", Lane.BULK, ZipRef.class);

    private final ArchiveTable table;
    private final ImageSearch search;
    private final Idempotency idempotency;
    private final ZipOrders orders;
    private final ArchiveConfig config;
    private final ZipConfig zip;
    private final Clock clock;

    Archives(
            ArchiveTable table,
            ImageSearch search,
            Idempotency idempotency,
            ZipOrders orders,
            ArchiveConfig config,
            ZipConfig zip,
            Clock clock) {
        this.table = table;
        this.search = search;
        this.idempotency = idempotency;
        this.orders = orders;
        this.config = config;
        this.zip = zip;
        this.clock = clock;
    }

    /// Orders the images that the filter leaves now.
    ///
    /// @param question the filter as it was asked, for the key
    /// @throws RefusedException `archive.active` while one is being made, `archive.empty`,
    ///   `archive.too-many`, `archive.rate-limited` with the time left in this day
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

    /// Newest first.
    List<UUID> ordered(UUID id) {
        return List.of(table.findById(id).imageIds);
    }

    /// Some may have been deleted since they were ordered.
    void packed(UUID id, int images) {
        table.packed(id, images);
    }

    @Override
    public Class<?> rows() {
        return Archive.class;
    }

    @Override
    public JobType<ZipRef> build() {
        return BUILD;
    }

    @Override
    public JobType<ZipRef> expire() {
        return EXPIRE;
    }

    @Override
    public NotificationEvent ended(UUID id) {
        return new NotificationEvent.ArchiveReady(view(table.findById(id)));
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
        Instant now = clock.instant();
        requireRoom(owner, now);
        UUID id = UUID.randomUUID();
        if (!table.begin(id, owner.id(), images, now, now.plus(zip.lifetime()))) {
            throw new RefusedException(ProblemCode.ARCHIVE_ACTIVE, "an archive is being made");
        }
        orders.begun(this, id);
        Log.infof("archive=%s user=%s images=%d ordered", id, owner.id(), images.size());
        return view(table.findById(id));
    }

    /// Counted from the orders themselves: one at a time, so no two of them are missed.
    private void requireRoom(Owner owner, Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        if (table.orderedSince(owner.id(), today) >= config.perDay()) {
            throw RefusedException.retryAfter(
                    ProblemCode.ARCHIVE_RATE_LIMITED,
                    "at most " + config.perDay() + " archives per day",
                    Duration.between(now, today.plus(1, ChronoUnit.DAYS)));
        }
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
