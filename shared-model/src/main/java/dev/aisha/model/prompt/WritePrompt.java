package dev.aisha.model.prompt;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has a person's words translated and enhanced, to be shown before a picture is made. Free.
///
/// @param words 3 to 1000 characters, in any language; may be left out with a style
/// @param style key of the library's style whose recipe is written in, or none
/// @param avatarId the completed avatar that the picture is to show, or none
public record WritePrompt(
        @Nullable @Size(min = 3, max = 1000) String words,
        @Nullable String style,
        @Nullable UUID avatarId) {}
