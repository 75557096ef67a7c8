package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API says of the gallery.
public sealed interface GalleryEvent extends Event.Group {
    record CardKnown(ImageCard card, GalleryFilter filter) implements GalleryEvent {}

    /// The filter leaves no image.
    record NothingFound(GalleryFilter filter) implements GalleryEvent {}

    record GridKnown(ImageGrid grid, GalleryFilter filter) implements GalleryEvent {}

    /// @param names of what is filtered by
    record ImagesCounted(ImageCount count, GalleryFilter.Names names) implements GalleryEvent {}

    record ArchiveOrdered(ArchiveView archive) implements GalleryEvent {}

    record StatisticsKnown(GalleryStatistics statistics) implements GalleryEvent {}

    record ActionsKnown(ImageView image, GenerationView generation) implements GalleryEvent {}

    /// @param bot user name for the link; none when Telegram could not be asked
    /// @param card the image's, among what is looked at
    record ImageShared(UUID imageId, String token, @Nullable String bot, ImageCard card)
            implements GalleryEvent {}

    record SharingStopped(UUID imageId) implements GalleryEvent {}

    record SharedKnown(String token) implements GalleryEvent {}
}
