package dev.aisha.model.gallery;

import dev.aisha.model.generation.AspectRatio;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which images of a gallery are looked at; conditions combine. On the wire these are query
/// parameters of the same names, a ratio as people write it (`16:9`).
///
/// @param avatar only those made with it
/// @param favourite true: only marked ones; false: all
/// @param upscaled true: only those with a 2K version; false: all
/// @param days so many days back, today included, in UTC
/// @param from first day, in UTC
/// @param to last day, in UTC
/// @param style key of a style
/// @param q words of the prompt; each must begin a word of the image's prompt
public record ImageFilter(
        @Nullable UUID avatar,
        boolean favourite,
        boolean upscaled,
        @Nullable AspectRatio ratio,
        @Nullable Integer days,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String style,
        @Nullable String q) {
    /// All images.
    public static final ImageFilter ALL =
            new ImageFilter(null, false, false, null, null, null, null, null, null);
}
