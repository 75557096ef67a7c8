package dev.aisha.model.gallery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A keyset page, newest first.
///
/// @param next opaque cursor of the following page, or none
public record ImagePage(List<ImageView> images, @Nullable String next) {}
