package dev.aisha.model.avatar;

import dev.aisha.model.training.TrainingPreset;
import org.jspecify.annotations.Nullable;

/// Remembers where a draft stands.
///
/// @param preset the quality chosen on the check screen; none: back at the photos
public record ChoosePreset(@Nullable TrainingPreset preset) {}
