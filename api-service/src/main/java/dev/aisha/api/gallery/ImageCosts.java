package dev.aisha.api.gallery;

import java.util.UUID;

/// What the gallery asks about money. Answered where images are ordered, which knows the gallery
/// and not the other way round.
public interface ImageCosts {
    /// Coins charged for all images that the user ever ordered.
    long spent(UUID userId);
}
