package dev.aisha.api.payment;

import dev.aisha.model.wallet.OrderView;
import java.time.Instant;
import java.util.UUID;

/// A row of `payment_order`.
///
/// @param paid at least one charge came for it
record Order(
        UUID id,
        UUID userId,
        String packageKey,
        long stars,
        long coins,
        Instant createdAt,
        boolean paid) {
    OrderView view() {
        return new OrderView(id, packageKey, stars, coins);
    }
}
