package dev.aisha.model.gallery;

/// Which bytes of an image are asked for: the provider's own file, a JPEG whose long side is at
/// most 1280 px, or the version whose long side is at least 2048 px.
public enum ImageVariant {
    ORIGINAL,
    PREVIEW,
    UPSCALED
}
