package dev.aisha.model.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Says who invited a new user.
///
/// @param code the referrer's, see [ReferralView]
public record NameReferrer(@NotBlank @Size(max = 32) String code) {}
