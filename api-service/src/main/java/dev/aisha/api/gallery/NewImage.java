package dev.aisha.api.gallery;

import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An image whose bytes are in the store already.
///
/// @param number place in its generation, from 1
/// @param avatarName kept with the image, which outlives its avatar
/// @param width pixels of the original
/// @param sha256 of the original, lower-case hex
/// @param objectKey the original, in the bucket for images
/// @param previewKey a JPEG of at most 1280 px, in the bucket for images
/// @param prompt the person's own words
/// @param composedPrompt what was sent to the model
/// @param style key of the style it was made in, or none
public record NewImage(
        UUID id,
        UUID userId,
        UUID generationId,
        int number,
        @Nullable UUID avatarId,
        @Nullable String avatarName,
        AspectRatio ratio,
        int width,
        int height,
        long bytes,
        String contentType,
        String sha256,
        String objectKey,
        String previewKey,
        String prompt,
        String composedPrompt,
        @Nullable String style,
        long seed,
        String model) {}
