package dev.aisha.model.gallery;

/// Marks or unmarks an image.
public record SetFavourite(boolean favourite) {}
