package dev.aisha.model.generation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders images. Money is held in the same transaction.
///
/// @param avatarId a completed avatar of the user, or none
/// @param prompt the person's own words, 3 to 1000 characters; not used with `repeatOf`
/// @param repeatOf a finished generation of the user whose prompt, avatar and ratio are used again
///   with new seeds; then `avatarId` and `prompt` stay empty
/// @param ratio with `repeatOf` empty means the same ratio
/// @param quotedPrice coins in all that the person was shown; another price now is refused with
///   `price.changed`
public record StartGeneration(
        @Nullable UUID avatarId,
        @Nullable @Size(min = 3, max = 1000) String prompt,
        @Nullable UUID repeatOf,
        @Nullable AspectRatio ratio,
        @NotNull @Min(1) @Max(4) Integer count,
        @PositiveOrZero long quotedPrice) {}
