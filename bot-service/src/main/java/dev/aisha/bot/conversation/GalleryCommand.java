package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.GalleryFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API is asked about the gallery.
public sealed interface GalleryCommand extends Command.Group {
    /// @param imageId none: the newest that the filter leaves
    record FetchCard(@Nullable UUID imageId, GalleryFilter filter) implements GalleryCommand {}

    record FetchCount(GalleryFilter filter) implements GalleryCommand {}

    record FetchGrid(GalleryFilter filter, @Nullable String cursor, @Nullable UUID at)
            implements GalleryCommand {}

    record FetchStatistics() implements GalleryCommand {}

    /// All images that the filter leaves, as ZIP files.
    record OrderArchive(GalleryFilter filter, String key) implements GalleryCommand {}

    /// An image with the generation it came from.
    record FetchActions(UUID imageId) implements GalleryCommand {}

    /// Makes the image's link, or finds it.
    record ShareImage(UUID imageId, GalleryFilter filter) implements GalleryCommand {}

    record StopSharing(UUID imageId) implements GalleryCommand {}

    record FetchShared(String token) implements GalleryCommand {}
}
