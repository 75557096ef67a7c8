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
/// @param prompt the person's own words, 3 to 1000 characters; may be left out with a style; not
///   used with `repeatOf`
/// @param style key of the library's style whose recipe is composed in, or none; not used with
///   `repeatOf`
/// @param repeatOf a finished generation of the user whose prompt, avatar, style and ratio are used
///   again with new seeds; then `avatarId`, `prompt` and `style` stay empty
/// @param repeat what of it is used again; empty means [RepeatMode#PROMPT]
/// @param promptId a ready prompt of the user whose text is used as written, with the avatar's
///   trigger put in; then `prompt` and `repeatOf` stay empty, and `style` is only noted
/// @param ratio with `repeatOf` empty means the same ratio
/// @param quotedPrice coins in all that the person was shown; another price now is refused with
///   `price.changed`
public record StartGeneration(
        @Nullable UUID avatarId,
        @Nullable @Size(min = 3, max = 1000) String prompt,
        @Nullable String style,
        @Nullable UUID repeatOf,
        @Nullable RepeatMode repeat,
        @Nullable UUID promptId,
        @Nullable AspectRatio ratio,
        @NotNull @Min(1) @Max(4) Integer count,
        @PositiveOrZero long quotedPrice) {}
