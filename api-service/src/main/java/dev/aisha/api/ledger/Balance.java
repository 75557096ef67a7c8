package dev.aisha.api.ledger;

/// A user's coins.
///
/// @param available what can be spent now
/// @param held what waits for running work to end
public record Balance(long available, long held) {}
