package dev.aisha.model.wallet;

/// A code that paid.
///
/// @param coins what it paid
/// @param balance what the user can spend now
public record PromoRedeemed(String code, long coins, long balance) {}
