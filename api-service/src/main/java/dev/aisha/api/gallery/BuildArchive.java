package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Archives.Order;
import dev.aisha.api.gallery.Archives.Packing;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipParts;
import dev.aisha.model.privacy.ExportStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Packs the originals of an order, and their 2K versions. Begun anew after a crash: the same files
/// are written again, and nothing is told before all of them are there.
@ApplicationScoped
class BuildArchive implements Job<Packing> {
    private static final int MOST_FAILURES = 6;

    /// Rows read at once.
    private static final int PAGE = 100;

    private final Archives archives;
    private final Images images;
    private final ZipFolder folder;

    BuildArchive(Archives archives, Images images, ZipFolder folder) {
        this.archives = archives;
        this.images = images;
        this.folder = folder;
    }

    @Override
    public JobType<Packing> type() {
        return Archives.BUILD;
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    @Override
    public void gaveUp(Packing packing) {
        archives.failed(packing.archiveId());
    }

    @Override
    public void run(Packing packing) {
        archives.waiting(packing.archiveId(), ExportStatus.PENDING).ifPresent(this::build);
    }

    private void build(Order order) {
        UUID subject = order.owner().subject();
        var packed = new AtomicInteger();
        List<Long> sizes = folder.write(subject, order.id(), zips -> add(zips, order, packed));
        if (packed.get() == 0) {
            folder.delete(subject, order.id());
            archives.failed(order.id());
        } else if (!archives.built(order, packed.get(), sizes)) {
            folder.delete(subject, order.id());
            Log.infof("archive=%s dropped: the person left", order.id());
        }
    }

    private void add(ZipParts zips, Order order, AtomicInteger packed) throws IOException {
        List<UUID> ids = order.images();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<UUID> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            for (Image image : images.owned(order.owner().id(), page)) {
                if (add(zips, image, packed.get() + 1)) {
                    packed.incrementAndGet();
                }
            }
        }
    }

    /// @return false when the image was deleted meanwhile
    private boolean add(ZipParts zips, Image image, int number) throws IOException {
        String name =
                "%04d-%s-%s"
                        .formatted(
                                number,
                                LocalDate.ofInstant(image.createdAt, ZoneOffset.UTC),
                                image.ratio.label().replace(':', 'x'));
        if (!folder.copy(
                zips,
                name + ending(image.contentType),
                Bucket.IMAGES,
                image.objectKey,
                image.bytes)) {
            return false;
        }
        TwoK twoK = image.twoK();
        if (twoK != null && image.upscaledSha256 != null) {
            folder.copy(
                    zips,
                    name + "-2k" + ending(twoK.contentType()),
                    Bucket.IMAGES,
                    Upscalable.upscaledKey(image.objectKey),
                    twoK.bytes());
        }
        return true;
    }

    private static String ending(String contentType) {
        return switch (contentType) {
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            default -> ".jpg";
        };
    }
}
