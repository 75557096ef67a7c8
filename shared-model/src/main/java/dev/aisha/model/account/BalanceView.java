package dev.aisha.model.account;

/// Integer coins.
///
/// @param coins what can be spent now
/// @param held what waits for running work to end; captured or released, never lost
/// @param debt owed after a refund of coins that were spent; coins that come pay it off first
/// @param trainingPrice the cheapest training, in coins; 0 in any price: not on sale
/// @param imagePrice one image, in coins
/// @param upscalePrice a large version of one image, in coins
/// @param photoPromptPrice one prompt from a photo, in coins
public record BalanceView(
        long coins,
        long held,
        long debt,
        long trainingPrice,
        long imagePrice,
        long upscalePrice,
        long photoPromptPrice) {}
