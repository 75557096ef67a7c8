package dev.aisha.model.wallet;

import java.util.UUID;

/// An order that waits for its payment.
///
/// @param id the invoice's payload
/// @param coins all that will be credited, bonus included
public record OrderView(UUID id, String packageKey, long stars, long coins) {}
