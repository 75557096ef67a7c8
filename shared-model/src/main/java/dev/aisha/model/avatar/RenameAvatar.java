package dev.aisha.model.avatar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Gives an avatar another name, under the rules of [CreateAvatar].
public record RenameAvatar(@NotNull @Size(max = 60) String name) {}
