package dev.aisha.model.wallet;

import java.time.Instant;

/// One charge.
///
/// @param coins credited for it
/// @param balance what the user can spend now
/// @param debt coins still owed after a refund; what comes next pays it off first
public record PaymentView(
        String chargeId,
        PaymentStatus status,
        long stars,
        long coins,
        Instant at,
        long balance,
        long debt) {}
