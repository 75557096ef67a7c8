package dev.aisha.model.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What images cost now.
///
/// @param imagePrice coins an image
/// @param maxCount images in one generation
/// @param preferredCount images that the user's settings preselect, 1 to `maxCount`
/// @param preferredRatio the shape that they preselect, if any
/// @param coins what the user can spend
/// @param ratios the shapes the model can make, the one that the settings preselect first
public record GenerationOffer(
        long imagePrice,
        int maxCount,
        int preferredCount,
        @Nullable AspectRatio preferredRatio,
        long coins,
        List<AspectRatio> ratios) {}
