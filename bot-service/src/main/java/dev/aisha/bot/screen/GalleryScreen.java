package dev.aisha.bot.screen;

import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The gallery and what is around it.
public sealed interface GalleryScreen extends Screen.Group {
    record Card(ImageCard card, GalleryFilter filter) implements GalleryScreen {}

    record Grid(ImageGrid grid, GalleryFilter filter) implements GalleryScreen {}

    /// What can be done with the card's image.
    record ImageActions(ImageView image, GenerationView generation, String action)
            implements GalleryScreen {}

    record Finder(GalleryFilter filter, ImageCount count, String action) implements GalleryScreen {}

    record Filters(GalleryFilter filter, long images) implements GalleryScreen {}

    record FacetChoice(GalleryFilter filter, Facet facet, int page, GalleryStatistics statistics)
            implements GalleryScreen {}

    /// @param images how many are being packed
    record ArchiveStarted(int images) implements GalleryScreen {}

    /// ZIP files, or that there are none.
    record ArchiveFiles(ArchiveView archive) implements GalleryScreen {}

    record SearchQuestion() implements GalleryScreen {}

    record NothingFound(GalleryFilter filter) implements GalleryScreen {}

    record Numbers(GalleryStatistics statistics) implements GalleryScreen {}

    /// The image's link, for its owner.
    ///
    /// @param bot user name for the link; none when Telegram could not be asked
    /// @param card the image's, which says now that it is shared
    record ShareLink(UUID imageId, String token, @Nullable String bot, Card card)
            implements GalleryScreen {}

    /// Somebody else's image behind a link.
    record Shared(String token) implements GalleryScreen {}
}
