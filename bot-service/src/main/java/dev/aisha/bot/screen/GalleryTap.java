package dev.aisha.bot.screen;

import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.GalleryFilter.Period;
import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Buttons around the gallery's card. They change the filter of where the person is.
public sealed interface GalleryTap extends Callback.Group {
    record Find() implements GalleryTap {}

    record Filters() implements GalleryTap {}

    record OnlyFavourites(boolean on) implements GalleryTap {}

    record OnlyTwoK(boolean on) implements GalleryTap {}

    /// All that the filter leaves, as ZIP files.
    record Zip(String action) implements GalleryTap {}

    record OpenFacet(Facet facet, int page) implements GalleryTap {}

    /// @param avatarId none: any
    record OfAvatar(@Nullable UUID avatarId) implements GalleryTap {}

    /// @param ratio none: any
    record OfRatio(@Nullable AspectRatio ratio) implements GalleryTap {}

    record OfPeriod(Period period) implements GalleryTap {}

    /// @param style none: any
    record OfStyle(@Nullable String style) implements GalleryTap {}

    /// Nine by nine, from the image on, or from the newest.
    record OpenGrid(@Nullable UUID at) implements GalleryTap {}

    record GridPage(String cursor) implements GalleryTap {}

    record Search() implements GalleryTap {}

    /// The newest of what the filter leaves.
    record ShowFound() implements GalleryTap {}

    record Reset() implements GalleryTap {}

    record Statistics() implements GalleryTap {}

    /// What can be done with an image.
    record Actions(UUID imageId) implements GalleryTap {}

    /// Shows the image's link.
    record Share(UUID imageId) implements GalleryTap {}

    record StopShare(UUID imageId) implements GalleryTap {}
}
