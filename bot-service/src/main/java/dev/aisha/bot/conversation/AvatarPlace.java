package dev.aisha.bot.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places beside the way to an avatar.
public sealed interface AvatarPlace extends Conversation.Group {
    /// On the way to where a draft stands.
    record OpeningDraft(UUID avatarId) implements AvatarPlace {}

    /// The types side by side.
    record ComparingTypes() implements AvatarPlace {}

    /// Looking through an avatar's photos.
    ///
    /// @param photoId none: the first
    record LookingThrough(UUID avatarId, @Nullable UUID photoId) implements AvatarPlace {}
}
