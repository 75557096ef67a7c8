package dev.aisha.model.generation;

import dev.aisha.model.gallery.ImageView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One generation as its live card and its result show it.
///
/// @param prompt the person's own words; empty when a style says all
/// @param composedPrompt what was sent to the model, once composed
/// @param style key of the style it is made in, or none
/// @param styleTitles by language code; empty without a style
/// @param price coins held for all images
/// @param charged coins captured in the end: delivered images × the price of one
/// @param repeatPrice coins that ordering it once more costs now
/// @param images delivered images in order; those deleted since are missing
/// @param revision grows with every change; older ones are to be ignored
public record GenerationView(
        UUID id,
        @Nullable UUID avatarId,
        @Nullable String avatarName,
        GenerationStatus status,
        String prompt,
        @Nullable String composedPrompt,
        @Nullable PromptOrigin promptOrigin,
        @Nullable String style,
        Map<String, String> styleTitles,
        AspectRatio ratio,
        int count,
        long price,
        long charged,
        long repeatPrice,
        @Nullable Integer queuePosition,
        @Nullable Long etaSeconds,
        @Nullable GenerationFailure failure,
        List<ImageView> images,
        long revision,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
