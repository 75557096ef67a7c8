package dev.aisha.api.photo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What looking at a file found.
sealed interface PhotoInspection {
    /// A photo of use; the cleaned copy was written.
    ///
    /// @param look perceptual hash of the upright picture
    /// @param portrait what was measured in the face, if one was asked for
    record Fit(Path clean, long look, int width, int height, @Nullable Portrait portrait)
            implements PhotoInspection {}

    /// A file of no use.
    record Unfit(Verdict.Refused verdict) implements PhotoInspection {}
}
