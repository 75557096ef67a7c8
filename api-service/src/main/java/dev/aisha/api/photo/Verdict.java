package dev.aisha.api.photo;

import dev.aisha.model.photo.PhotoRejection;
import org.jspecify.annotations.Nullable;

/// How the judging of a photo ended.
sealed interface Verdict {
    /// Of use; the cleaned copy is in the store.
    ///
    /// @param sha256 of the bytes as they were sent
    /// @param look perceptual hash
    /// @param portrait what was measured in the face of a portrait
    record Accepted(
            String objectKey,
            String sha256,
            long look,
            int width,
            int height,
            @Nullable Portrait portrait)
            implements Verdict {}

    /// Of no use.
    ///
    /// @param measured what decided, or none where nothing can be measured
    record Refused(PhotoRejection reason, @Nullable Double measured, @Nullable Double bound)
            implements Verdict {}

    /// The bytes are gone.
    record Lost() implements Verdict {}
}
