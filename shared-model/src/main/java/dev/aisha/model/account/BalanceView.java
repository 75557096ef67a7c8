package dev.aisha.model.account;

/// Integer coins.
///
/// @param coins what can be spent now
/// @param held what waits for running work to end; captured or released, never lost
/// @param trainingPrice the cheapest training, in coins
/// @param imagePrice one image, in coins
public record BalanceView(long coins, long held, long trainingPrice, long imagePrice) {}
