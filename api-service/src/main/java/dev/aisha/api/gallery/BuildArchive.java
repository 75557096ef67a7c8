package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.zip.BuildZip;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipOrder;
import dev.aisha.api.zip.ZipOrders;
import dev.aisha.api.zip.ZipParts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Packs the originals of an order, and their 2K versions.
@Singleton
class BuildArchive extends BuildZip {
    /// Rows read at once.
    private static final int PAGE = 100;

    private final Archives archives;
    private final Images images;
    private final ZipFolder folder;

    BuildArchive(Archives archives, ZipOrders orders, Images images, ZipFolder folder) {
        super(archives, orders, folder);
        this.archives = archives;
        this.images = images;
        this.folder = folder;
    }

    @Override
    protected boolean add(ZipParts zips, ZipOrder order) throws IOException {
        List<UUID> ids = archives.ordered(order.id());
        int packed = 0;
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<UUID> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            for (Image image : images.owned(order.owner().id(), page)) {
                packed += add(zips, image, packed + 1) ? 1 : 0;
            }
        }
        archives.packed(order.id(), packed);
        return packed > 0;
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
