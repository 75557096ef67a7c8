package dev.aisha.api.photo;

import dev.aisha.model.photo.PhotoRejection;

/// What became of fetching a photo that is only looked at.
public sealed interface ReferencePhoto {
    /// Redrawn: upright, without metadata, small enough to be sent.
    ///
    /// @param dataUrl `data:image/jpeg;base64,…`
    record Taken(String dataUrl, int width, int height) implements ReferencePhoto {
        /// Without the picture: it must never reach a log.
        @Override
        public String toString() {
            return "Taken[" + width + "x" + height + "]";
        }
    }

    /// Not a picture that can be looked at.
    record Unfit(PhotoRejection reason) implements ReferencePhoto {}

    /// The reference ran out, or is not this owner's.
    record Gone() implements ReferencePhoto {}

    /// The bot gave no answer: worth another try.
    record Down(String why) implements ReferencePhoto {}
}
