package dev.aisha.model.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A code as operators see it.
///
/// @param used redemptions so far
public record PromoView(
        String code,
        long coins,
        long totalLimit,
        int perUserLimit,
        long used,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String note) {}
