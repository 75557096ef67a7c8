package dev.aisha.bot.screen;

import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.generation.AspectRatio;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which images a person wants to see; a choice of the dialogue, kept with their place.
///
/// @param twoK only those with a 2K version
/// @param words what was searched for
/// @param names of the avatar and the style; none when there is neither, or before they are asked
///   for
public record GalleryFilter(
        @Nullable UUID avatar,
        boolean favourite,
        boolean twoK,
        @Nullable AspectRatio ratio,
        Period period,
        @Nullable String style,
        @Nullable String words,
        @Nullable Names names) {
    /// Everything.
    public static final GalleryFilter ALL =
            new GalleryFilter(null, false, false, null, Period.ALL, null, null, null);

    /// What the values are called.
    ///
    /// @param avatar empty when it has no name any more
    /// @param style by language code; empty when it has left the library
    public record Names(String avatar, Map<String, String> style) {
        public Names {
            style = Map.copyOf(style);
        }
    }

    /// How far back, today included.
    public enum Period {
        ALL(null),
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final @Nullable Integer days;

        Period(@Nullable Integer days) {
            this.days = days;
        }
    }

    /// What can be filtered by a choice of values.
    public enum Facet {
        AVATAR,
        RATIO,
        PERIOD,
        STYLE
    }

    public boolean active() {
        return !equals(ALL);
    }

    /// As the API is asked.
    public ImageFilter asked() {
        return new ImageFilter(
                avatar, favourite, twoK, ratio, period.days, null, null, style, words);
    }

    public GalleryFilter withAvatar(@Nullable UUID chosen) {
        return new GalleryFilter(chosen, favourite, twoK, ratio, period, style, words, null);
    }

    public GalleryFilter withFavourite(boolean only) {
        return new GalleryFilter(avatar, only, twoK, ratio, period, style, words, names);
    }

    public GalleryFilter withTwoK(boolean only) {
        return new GalleryFilter(avatar, favourite, only, ratio, period, style, words, names);
    }

    public GalleryFilter withRatio(@Nullable AspectRatio chosen) {
        return new GalleryFilter(avatar, favourite, twoK, chosen, period, style, words, names);
    }

    public GalleryFilter withPeriod(Period chosen) {
        return new GalleryFilter(avatar, favourite, twoK, ratio, chosen, style, words, names);
    }

    public GalleryFilter withStyle(@Nullable String chosen) {
        return new GalleryFilter(avatar, favourite, twoK, ratio, period, chosen, words, null);
    }

    public GalleryFilter withWords(@Nullable String searched) {
        return new GalleryFilter(avatar, favourite, twoK, ratio, period, style, searched, names);
    }

    /// The same images, with what the conditions are called.
    public GalleryFilter named(Names known) {
        boolean any = avatar != null || style != null;
        return new GalleryFilter(
                avatar, favourite, twoK, ratio, period, style, words, any ? known : null);
    }
}
