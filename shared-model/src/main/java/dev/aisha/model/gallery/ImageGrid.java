package dev.aisha.model.gallery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Up to nine images on one composed picture, numbered from 1 by rows, newest first. The picture is
/// at `…/images/grid/picture` with the same question.
///
/// @param images in the order of their numbers
/// @param total images that the filter leaves
/// @param first how many of them come before number 1
/// @param picture names the picture: the same name is the same picture
/// @param cursor asks for this very page again
/// @param newer opaque cursor of the page before, or none
/// @param older opaque cursor of the page after, or none
public record ImageGrid(
        List<UUID> images,
        long total,
        long first,
        String picture,
        @Nullable String cursor,
        @Nullable String newer,
        @Nullable String older) {}
