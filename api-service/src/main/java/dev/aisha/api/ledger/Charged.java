package dev.aisha.api.ledger;

import java.util.UUID;

/// CDI event, fired in the transaction in which work of a user is charged for.
///
/// @param coins what was captured, at least 1
public record Charged(UUID userId, HoldReason reason, long coins) {}
