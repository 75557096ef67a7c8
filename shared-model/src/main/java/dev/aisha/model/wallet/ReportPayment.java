package dev.aisha.model.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/// The provider took money, or gave it back. The same charge again changes nothing.
///
/// @param chargeId the provider's id of the charge, unique for ever
/// @param amount in the currency's smallest unit
public record ReportPayment(
        @NotBlank @Size(max = 255) String chargeId,
        @NotBlank @Size(max = 8) String currency,
        @PositiveOrZero long amount) {}
