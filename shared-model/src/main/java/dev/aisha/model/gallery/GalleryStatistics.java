package dev.aisha.model.gallery;

import dev.aisha.model.generation.AspectRatio;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gallery holds, counted from its images.
///
/// @param thisMonth images made since the first of this month, UTC
/// @param coins charged for all images ever made, deleted ones too
/// @param first when the oldest image was made; none when there is none
/// @param avatars those that images were made with, most images first
/// @param ratios most images first
/// @param styles most images first
public record GalleryStatistics(
        long images,
        long favourites,
        long thisMonth,
        long coins,
        @Nullable Instant first,
        List<OfAvatar> avatars,
        List<OfRatio> ratios,
        List<OfStyle> styles) {
    /// @param name as it was when the newest of these images was made
    public record OfAvatar(UUID avatarId, String name, long images) {}

    /// Images of one shape.
    public record OfRatio(AspectRatio ratio, long images) {}

    /// @param style the style's key
    /// @param titles by language code; none when it has left the library, or from an API that does
    ///   not name styles yet
    public record OfStyle(String style, Map<String, String> titles, long images) {
        public OfStyle {
            titles = Map.copyOf(Objects.requireNonNullElse(titles, Map.of()));
        }
    }
}
