package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Spot;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API says on the way to an image.
public sealed interface CreationEvent extends Event.Group {
    record StylesKnown(StyleList styles) implements CreationEvent {}

    /// @param style the one that was asked for; none when none was, or when it is gone
    /// @param last the newest order, in quick mode only
    /// @param lastAvatar its avatar, if that can still be used
    record ImagePlanned(
            UserSettings settings,
            @Nullable StyleView style,
            @Nullable GenerationView last,
            @Nullable UUID lastAvatar)
            implements CreationEvent {}

    /// @param last none: nothing was ordered yet
    record LastOrderKnown(@Nullable GenerationView last) implements CreationEvent {}

    /// An earlier generation below which a repeat was asked for.
    ///
    /// @param order the repeat as it stands now, or none: nothing was ordered
    record RepeatableKnown(GenerationView earlier, Spot spot, @Nullable GenerationView order)
            implements CreationEvent {}

    record EditedKnown(GenerationView generation) implements CreationEvent {}
}
