package dev.aisha.model.prompt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Replaces a prompt's text by the person's own.
///
/// @param text 3 to 1000 characters; used as written
public record EditPrompt(@NotNull @Size(min = 3, max = 1000) String text) {}
