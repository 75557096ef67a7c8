package dev.aisha.model.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/// Orders a training. Money is held in the same transaction.
///
/// @param quotedPrice coins the person was shown; another price now is refused with `price.changed`
public record StartTraining(@NotNull TrainingPreset preset, @PositiveOrZero long quotedPrice) {}
