package dev.aisha.bot.api;

import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The routes of the gallery as a whole.
public interface GalleryApi {
    /// @param imageId none: the newest that the filter leaves
    Answer<ImageCard> card(String user, @Nullable UUID imageId, ImageFilter filter);

    Answer<ImageCount> countImages(String user, ImageFilter filter);

    Answer<GalleryStatistics> statistics(String user);
}
