package dev.aisha.bot.conversation;

import java.util.UUID;

/// Questions about an avatar's photos.
public sealed interface AvatarCommand extends Command.Group {
    /// The draft's photos; from now on it stands there and no longer on its check screen.
    record ReturnToPhotos(UUID avatarId) implements AvatarCommand {}

    UUID avatarId();

    record FetchPhotoSet(UUID avatarId) implements AvatarCommand {}

    /// @param index where the photo stood, to stay there
    record RemovePhoto(UUID avatarId, UUID photoId, int index) implements AvatarCommand {}
}
