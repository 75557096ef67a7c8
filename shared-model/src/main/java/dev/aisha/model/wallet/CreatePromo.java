package dev.aisha.model.wallet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An operator makes a code.
///
/// @param code 4 to 32 letters, digits, `_` and `-`: it has to fit into a deep link
/// @param totalLimit redemptions in all
/// @param perUserLimit redemptions by one user
/// @param validUntil none: for ever
public record CreatePromo(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{4,32}") String code,
        @Positive @Max(100_000) long coins,
        @Positive long totalLimit,
        @Positive @Max(1000) int perUserLimit,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable @Size(max = 200) String note) {}
