package dev.aisha.model.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Records agreement to one version of the policy text; an older version than the current one is
/// refused.
public record GiveConsent(@NotBlank @Size(max = 32) String policyVersion) {}
