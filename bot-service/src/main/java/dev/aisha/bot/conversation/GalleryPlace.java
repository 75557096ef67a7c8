package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.GalleryFilter.Facet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Around the gallery's card: finding, filtering, counting. The filter goes along.
public sealed interface GalleryPlace extends Conversation.Group {
    /// What leaves the images that are looked at.
    GalleryFilter filter();

    /// The image that Back leads to; none: the newest.
    default @Nullable UUID image() {
        return null;
    }

    /// Where filters, search and statistics are chosen.
    record FindingImages(GalleryFilter filter, @Nullable UUID image) implements GalleryPlace {}

    record FilteringImages(GalleryFilter filter, @Nullable UUID image) implements GalleryPlace {}

    /// @param page from 0: which values are offered
    record ChoosingFacet(GalleryFilter filter, Facet facet, int page, @Nullable UUID image)
            implements GalleryPlace {}

    /// @param cursor of the page, or none
    /// @param first the image to begin with, or none
    record ViewingGrid(GalleryFilter filter, @Nullable String cursor, @Nullable UUID first)
            implements GalleryPlace {
        @Override
        public @Nullable UUID image() {
            return first;
        }
    }

    /// Words are asked for.
    record SearchingImages(GalleryFilter filter, @Nullable UUID image) implements GalleryPlace {}

    record SeeingStatistics(GalleryFilter filter, @Nullable UUID image) implements GalleryPlace {}

    /// What can be done with one image of the gallery.
    ///
    /// @param neighbour shown when this image is deleted
    record ChoosingAction(GalleryFilter filter, UUID imageId, @Nullable UUID neighbour)
            implements GalleryPlace {
        @Override
        public UUID image() {
            return imageId;
        }
    }

    /// Somebody else's image behind a link.
    record SeeingShared(String token) implements GalleryPlace {
        @Override
        public GalleryFilter filter() {
            return GalleryFilter.ALL;
        }
    }
}
