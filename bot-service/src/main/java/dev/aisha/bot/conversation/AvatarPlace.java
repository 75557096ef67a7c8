package dev.aisha.bot.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places beside the way to an avatar.
public sealed interface AvatarPlace extends Conversation.Group {
    /// On the way to where a draft stands.
    record OpeningDraft(UUID avatarId) implements AvatarPlace {}

    /// The types side by side.
    ///
    /// @param waiting as in [Conversation.ChoosingType]
    record ComparingTypes(List<String> waiting) implements AvatarPlace {
        public ComparingTypes {
            waiting = List.copyOf(waiting);
        }
    }

    /// Looking through an avatar's photos.
    ///
    /// @param photoId none: the first
    record LookingThrough(UUID avatarId, @Nullable UUID photoId) implements AvatarPlace {}
}
