package dev.aisha.bot.screen;

import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.training.TrainingView;

/// Screens beside the way to an avatar.
public sealed interface AvatarScreen extends Screen.Group {
    /// The types side by side.
    record TypeComparison() implements AvatarScreen {}

    /// Closes the card; a message of its own shows the first images made with the new avatar.
    record AvatarShownOff(TrainingView training) implements AvatarScreen {}

    /// One photo of a set with its verdict.
    ///
    /// @param index of the photo in the set, from 0
    record PhotoLook(PhotoSetView set, int index) implements AvatarScreen {}
}
