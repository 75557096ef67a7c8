package dev.aisha.model.avatar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Starts a draft.
///
/// @param subject [Subject#THING] for a style avatar, a person's noun for a portrait
/// @param name 2 to 30 characters (code points, each of one or two units here) after trimming,
///   unique per user without regard to case
public record CreateAvatar(
        @NotNull AvatarType type, @NotNull Subject subject, @NotNull @Size(max = 60) String name) {}
