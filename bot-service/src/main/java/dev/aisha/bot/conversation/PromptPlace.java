package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.PromptScreen;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.PromptView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prompts that are seen before a picture is made.
public sealed interface PromptPlace extends Conversation.Group {
    /// On the way to reading a photo: consent, then a photo, then what it costs.
    ///
    /// @param photo waits for consent or for a yes, or none was sent yet
    /// @param price coins as last shown with consent given; none while there is no consent
    record AskingPhoto(Wish wish, @Nullable SentPhoto photo, @Nullable Long price)
            implements PromptPlace {}

    /// @param policyVersion the version whose text was shown
    record AgreeingToVision(Wish wish, @Nullable SentPhoto photo, String policyVersion)
            implements PromptPlace {}

    /// Looking at a prompt, while it is made and afterwards.
    record SeeingPrompt(Draft draft) implements PromptPlace {}

    record RewordingPrompt(Draft draft) implements PromptPlace {}

    record ShapingPrompt(Draft draft) implements PromptPlace {}

    /// @param page of the avatars, from 0
    record CastingPrompt(Draft draft, int page) implements PromptPlace {}

    /// @param sourceRef bound to its owner and an expiry
    /// @param messageId in the chat, for whoever wants it gone from there
    /// @param albumId the same for all photos of an album
    record SentPhoto(String sourceRef, @Nullable Integer messageId, @Nullable String albumId) {}

    /// A prompt with the choices for its picture.
    ///
    /// @param ratio none: the one suggested
    /// @param photo what it was read off, as long as that can be taken from the chat
    /// @param count taken over from an earlier order, or none
    /// @param face what the wished avatar is called, once that is known
    record Draft(
            UUID promptId,
            Wish wish,
            @Nullable AspectRatio ratio,
            @Nullable SentPhoto photo,
            @Nullable Integer count,
            @Nullable String face) {
        public Draft(
                UUID promptId, Wish wish, @Nullable AspectRatio ratio, @Nullable SentPhoto photo) {
            this(promptId, wish, ratio, photo, null, null);
        }

        /// The choices made so far at this place, or none yet.
        public static Draft of(Conversation now, UUID promptId) {
            Draft draft = at(now, promptId);
            return draft == null ? new Draft(promptId, new Wish.Main(), null, null) : draft;
        }

        /// The choices made so far; none elsewhere than at this prompt.
        public static @Nullable Draft at(Conversation now, UUID promptId) {
            Draft draft =
                    switch (now) {
                        case SeeingPrompt(var seen) -> seen;
                        case RewordingPrompt(var edited) -> edited;
                        case ShapingPrompt(var shaped) -> shaped;
                        case CastingPrompt(var cast, _) -> cast;
                        default -> null;
                    };
            return draft != null && draft.promptId().equals(promptId) ? draft : null;
        }

        /// The prompt's card with these choices.
        ///
        /// @param asked the person wants to see it here, now
        /// @param takenAway a message of the person's to take from the chat, or none
        public PromptScreen.PromptCard card(
                PromptView prompt, boolean asked, @Nullable Integer takenAway, String action) {
            return new PromptScreen.PromptCard(
                    prompt,
                    asked,
                    wish instanceof Wish.Named,
                    face,
                    wish instanceof Wish.Nobody,
                    ratio,
                    photo != null && photo.messageId() != null,
                    takenAway,
                    action);
        }

        /// For somebody else.
        public Draft with(Wish other) {
            return new Draft(promptId, other, ratio, photo, count, null);
        }

        /// With the name of the wished avatar; none leaves what was known.
        public Draft faced(@Nullable String name) {
            return name == null ? this : new Draft(promptId, wish, ratio, photo, count, name);
        }

        /// In another shape.
        public Draft with(AspectRatio other) {
            return new Draft(promptId, wish, other, photo, count, face);
        }

        /// Of a photo that is no longer in the chat.
        public Draft withoutPhoto() {
            return new Draft(promptId, wish, ratio, null, count, face);
        }
    }
}
