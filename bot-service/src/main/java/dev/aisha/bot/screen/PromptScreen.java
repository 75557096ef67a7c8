package dev.aisha.bot.screen;

import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Screens of prompts that are seen before a picture is made.
public sealed interface PromptScreen extends Screen.Group {
    /// What is sent where, once per policy version.
    record VisionConsent(String policyVersion) implements PromptScreen {}

    /// "Send a photo", with the price.
    record PhotoQuestion(PhotoPromptOffer offer) implements PromptScreen {}

    /// A photo waits for a yes.
    record ReadCheck(PhotoPromptOffer offer, String action) implements PromptScreen {}

    /// The live card: being made, there, or come to nothing.
    ///
    /// @param asked the person wants to see it here, now
    /// @param named somebody else than the main avatar was chosen
    /// @param face what the chosen avatar is called; none: the main one, or not known
    /// @param nobody nobody was chosen
    /// @param ratio none: the one suggested
    /// @param photo whether the person's photo can be taken from the chat
    /// @param takenAway a message of the person's to take from the chat, or none
    record PromptCard(
            PromptView prompt,
            boolean asked,
            boolean named,
            @Nullable String face,
            boolean nobody,
            @Nullable AspectRatio ratio,
            boolean photo,
            @Nullable Integer takenAway,
            String action)
            implements PromptScreen {}

    record EditQuestion(PromptView prompt) implements PromptScreen {}

    record ShapeQuestion() implements PromptScreen {}

    record CastQuestion(UUID promptId, AvatarList ready, int page) implements PromptScreen {}
}
