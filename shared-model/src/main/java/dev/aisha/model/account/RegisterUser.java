package dev.aisha.model.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Makes a user known, or says that a known one is back and can be reached again. Idempotent; the
/// gift is paid once.
///
/// @param language ISO 639-1, two lower-case letters
public record RegisterUser(@NotNull @Pattern(regexp = "[a-z]{2}") String language) {}
