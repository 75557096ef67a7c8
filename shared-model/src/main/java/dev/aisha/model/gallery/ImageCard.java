package dev.aisha.model.gallery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One image with its place among those that the filter leaves, newest first.
///
/// @param position from 1, the newest; 0 when the filter does not leave this image
/// @param total images that the filter leaves
/// @param newer the neighbour towards the newest, or none
/// @param older the neighbour towards the oldest, or none
/// @param shared whether a link shows it to others
public record ImageCard(
        ImageView image,
        long position,
        long total,
        @Nullable UUID newer,
        @Nullable UUID older,
        boolean shared) {}
