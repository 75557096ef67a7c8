package dev.aisha.bot.conversation;

import dev.aisha.model.photo.PhotoSetView;

/// Answers about an avatar's photos.
public sealed interface AvatarEvent extends Event.Group {
    record PhotosSeen(PhotoSetView set) implements AvatarEvent {}

    /// @param index where the removed photo stood
    record PhotoRemoved(PhotoSetView set, int index) implements AvatarEvent {}
}
