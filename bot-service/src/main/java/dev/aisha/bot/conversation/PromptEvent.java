package dev.aisha.bot.conversation;

import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptView;
import org.jspecify.annotations.Nullable;

/// What the API says of prompts.
public sealed interface PromptEvent extends Event.Group {
    record ReadOffered(PhotoPromptOffer offer) implements PromptEvent {}

    record VisionAgreed() implements PromptEvent {}

    /// @param takenAway a message that is to go from the chat, or none
    /// @param face what the wished avatar is called, if that was asked
    record PromptKnown(PromptView prompt, @Nullable Integer takenAway, @Nullable String face)
            implements PromptEvent {
        public PromptKnown(PromptView prompt, @Nullable Integer takenAway) {
            this(prompt, takenAway, null);
        }
    }

    /// @param order the pictures as they stand now
    record PictureOrdered(PromptView prompt, GenerationView order) implements PromptEvent {}

    /// The person's own text was taken.
    record PromptChanged(PromptView prompt) implements PromptEvent {}

    /// An order is to be made of the prompt as it stands.
    record PromptChosen(PromptView prompt) implements PromptEvent {}

    /// An order is to be made of the words behind it.
    record PromptDeclined(PromptView prompt) implements PromptEvent {}

    record CastKnown(AvatarList avatars) implements PromptEvent {}
}
