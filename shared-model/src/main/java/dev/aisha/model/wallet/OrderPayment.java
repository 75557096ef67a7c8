package dev.aisha.model.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/// Begins a payment: the answer's order id goes into the invoice.
///
/// @param packageKey see [StarPackage]
/// @param quotedStars the price that was shown; another one is refused
public record OrderPayment(
        @NotBlank @Size(max = 16) String packageKey, @Positive long quotedStars) {}
