package dev.aisha.model.gallery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One image with its place in the gallery, newest first.
///
/// @param position from 1, the newest
/// @param total images in the gallery
/// @param newer the neighbour towards the newest, or none
/// @param older the neighbour towards the oldest, or none
public record ImageCard(
        ImageView image, long position, long total, @Nullable UUID newer, @Nullable UUID older) {}
