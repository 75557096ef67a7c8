package dev.aisha.model.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Redeems a promo code; upper and lower case are the same.
public record RedeemPromo(@NotBlank @Size(max = 64) String code) {}
