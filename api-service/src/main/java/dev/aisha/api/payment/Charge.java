package dev.aisha.api.payment;

import dev.aisha.model.wallet.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `payment`.
///
/// @param userId none: a deleted user's
record Charge(
        String chargeId,
        @Nullable UUID userId,
        PaymentStatus status,
        long stars,
        long coins,
        Instant paidAt) {}
