package dev.aisha.model.prompt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/// Has a photo read into a prompt. Coins are held in the same transaction and captured only when
/// the prompt is ready.
///
/// @param sourceRef opaque, printable ASCII, issued by the bot for this owner and for a limited
///   time; the photo is pulled once and not kept
/// @param quotedPrice coins that the person was shown; another price now is refused with
///   `price.changed`
public record ReadPhoto(
        @NotBlank @Size(max = 1024) @Pattern(regexp = "[\\x21-\\x7e]*") String sourceRef,
        @PositiveOrZero long quotedPrice) {}
