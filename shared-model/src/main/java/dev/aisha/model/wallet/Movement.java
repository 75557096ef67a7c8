package dev.aisha.model.wallet;

import java.time.Instant;

/// One line of a user's history. A work's hold, capture and release are one movement.
///
/// @param coins what came (positive) or went (negative); for held work what is set aside, for
///   returned work 0
/// @param returned coins of the work that came back
public record Movement(
        MovementReason reason, MovementState state, long coins, long returned, Instant at) {}
