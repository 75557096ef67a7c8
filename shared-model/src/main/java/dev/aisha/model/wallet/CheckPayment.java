package dev.aisha.model.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Somebody is about to pay: may they?
///
/// @param currency as the payment provider names it
/// @param amount in the currency's smallest unit
public record CheckPayment(@NotBlank @Size(max = 8) String currency, long amount) {}
