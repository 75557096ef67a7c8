package dev.aisha.model.generation;

import java.util.List;

/// What images cost now.
///
/// @param imagePrice coins an image
/// @param maxCount images in one generation
/// @param coins what the user can spend
/// @param ratios the shapes the model can make
public record GenerationOffer(
        long imagePrice, int maxCount, long coins, List<AspectRatio> ratios) {}
