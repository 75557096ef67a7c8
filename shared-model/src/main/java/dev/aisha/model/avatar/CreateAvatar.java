package dev.aisha.model.avatar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Starts a draft.
///
/// @param subject [Subject#THING] for a style avatar, a person's noun for a portrait
/// @param name 2 to 30 characters after trimming, unique per user without regard to case
public record CreateAvatar(
        @NotNull AvatarType type,
        @NotNull Subject subject,
        @NotNull @Size(min = 2, max = 30) String name) {}
