package dev.aisha.api.storage;

/// The two private buckets.
public enum Bucket {
    /// Training photos and models.
    AVATARS,
    /// Finished images and their previews.
    IMAGES
}
