package dev.aisha.model.wallet;

/// Coins on sale.
///
/// @param key names the package in configuration, at most 16 characters
/// @param stars its price
/// @param coins what it brings, without the bonus
/// @param bonus coins on top
public record StarPackage(String key, long stars, long coins, long bonus) {
    /// All that is credited.
    public long total() {
        return coins + bonus;
    }
}
