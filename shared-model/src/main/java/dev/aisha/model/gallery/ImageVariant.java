package dev.aisha.model.gallery;

/// Which bytes of an image are asked for: the provider's own file, or a JPEG whose long side is at
/// most 1280 px.
public enum ImageVariant {
    ORIGINAL,
    PREVIEW
}
