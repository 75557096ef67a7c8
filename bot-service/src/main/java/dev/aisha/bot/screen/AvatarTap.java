package dev.aisha.bot.screen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Buttons beside the way to an avatar. Each says all, so it works from anywhere.
public sealed interface AvatarTap extends Callback.Group {
    /// The photos' card, wherever the draft stands.
    record ToPhotos(UUID avatarId) implements AvatarTap {}

    /// Shows the types side by side.
    record CompareTypes() implements AvatarTap {}

    /// @param photoId none: the first
    record LookThrough(UUID avatarId, @Nullable UUID photoId) implements AvatarTap {}

    /// @param index where the photo stands, from 0
    record RemovePhoto(UUID avatarId, UUID photoId, int index) implements AvatarTap {}
}
