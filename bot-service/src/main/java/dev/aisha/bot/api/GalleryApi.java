package dev.aisha.bot.api;

import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.gallery.ShareView;
import dev.aisha.model.gallery.SharedImage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The routes of the gallery as a whole.
public interface GalleryApi {
    /// @param imageId none: the newest that the filter leaves
    Answer<ImageCard> card(String user, @Nullable UUID imageId, ImageFilter filter);

    Answer<ImageCount> countImages(String user, ImageFilter filter);

    Answer<GalleryStatistics> statistics(String user);

    /// @param cursor of the page, or none: the first, or the one that begins with the image
    /// @param at the image to begin with, or none
    Answer<ImageGrid> grid(
            String user, ImageFilter filter, @Nullable String cursor, @Nullable UUID at);

    /// A page's picture, streamed; the caller closes it.
    Answer<ImageContent> gridPicture(String user, ImageFilter filter, @Nullable String cursor);

    /// All images that the filter leaves, as ZIP files.
    Answer<ArchiveView> orderArchive(String user, ImageFilter filter, String key);

    /// A ZIP file, streamed; the caller closes it.
    Answer<ImageContent> archivePart(String user, UUID archiveId, int number);

    /// Makes the image's link, or finds it.
    Answer<ShareView> share(String user, UUID imageId);

    Answer<ApiPort.Done> stopSharing(String user, UUID imageId);

    /// @param user whoever looks
    Answer<SharedImage> shared(String user, String token);

    /// The preview behind a link, streamed; the caller closes it.
    Answer<ImageContent> sharedContent(String user, String token);
}
