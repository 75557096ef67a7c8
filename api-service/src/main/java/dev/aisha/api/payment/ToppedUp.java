package dev.aisha.api.payment;

import java.util.UUID;

/// CDI event, fired in the transaction in which paid coins are credited.
public record ToppedUp(UUID userId, long coins) {}
