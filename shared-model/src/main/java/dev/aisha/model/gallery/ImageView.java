package dev.aisha.model.gallery;

import dev.aisha.model.generation.AspectRatio;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One finished image. Its bytes are at `…/images/{id}/content`.
///
/// @param number place in its generation, from 1
/// @param width pixels of the original
/// @param height pixels of the original
/// @param bytes size of the original
/// @param prompt the person's own words; empty when a style says all
/// @param composedPrompt what was sent to the model
/// @param upscaled whether there is a version of at least 2048 px on the long side
/// @param upscalePrice coins for that version; none while it can't be made
/// @param style key of the style it was made in, or none
public record ImageView(
        UUID id,
        UUID generationId,
        int number,
        @Nullable UUID avatarId,
        @Nullable String avatarName,
        AspectRatio ratio,
        int width,
        int height,
        long bytes,
        String contentType,
        boolean favourite,
        String prompt,
        String composedPrompt,
        @Nullable String style,
        long seed,
        String model,
        Instant createdAt,
        boolean upscaled,
        @Nullable Long upscalePrice) {}
