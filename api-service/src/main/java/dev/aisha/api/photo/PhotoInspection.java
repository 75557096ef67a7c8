package dev.aisha.api.photo;

import java.nio.file.Path;

/// What looking at a file found.
sealed interface PhotoInspection {
    /// A photo of use; the cleaned copy was written.
    ///
    /// @param look perceptual hash of the upright picture
    record Fit(Path clean, long look, int width, int height) implements PhotoInspection {}

    /// A file of no use.
    record Unfit(Verdict.Refused verdict) implements PhotoInspection {}
}
