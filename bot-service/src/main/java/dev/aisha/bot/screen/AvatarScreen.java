package dev.aisha.bot.screen;

import dev.aisha.model.photo.PhotoSetView;

/// Screens beside the way to an avatar.
public sealed interface AvatarScreen extends Screen.Group {
    /// The types side by side.
    record TypeComparison() implements AvatarScreen {}

    /// One photo of a set with its verdict.
    ///
    /// @param index of the photo in the set, from 0
    record PhotoLook(PhotoSetView set, int index) implements AvatarScreen {}
}
