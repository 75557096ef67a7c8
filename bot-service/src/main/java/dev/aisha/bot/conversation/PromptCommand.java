package dev.aisha.bot.conversation;

import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.screen.Idea;
import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API is asked about prompts.
public sealed interface PromptCommand extends Command.Group {
    record FetchReadOffer() implements PromptCommand {}

    /// Consent to the vision model under this version of the policy.
    record AgreeToVision(String policyVersion) implements PromptCommand {}

    /// @param wish whom the picture is to show
    record StartReading(String sourceRef, long quotedPrice, Wish wish, String key)
            implements PromptCommand {}

    /// Has an idea written ahead, to be seen before a picture is made.
    record WriteAhead(Idea idea, Wish wish, String key) implements PromptCommand {}

    /// Takes a written prompt for an order, or the person's own words instead of it.
    record TakePrompt(UUID promptId, boolean ownWords) implements PromptCommand {}

    /// @param wish whom the picture is to show
    record FetchPrompt(UUID promptId, Wish wish) implements PromptCommand {}

    record ChangePrompt(UUID promptId, String text) implements PromptCommand {}

    record FetchCast() implements PromptCommand {}

    /// Orders pictures of a prompt as it stands.
    record MakePicture(
            UUID promptId, Wish wish, AspectRatio ratio, int count, long quotedPrice, String key)
            implements PromptCommand {}

    /// Takes a message of the person's own from the chat, and shows the prompt again.
    record TakeAway(UUID promptId, @Nullable Integer messageId) implements PromptCommand {}
}
