package dev.aisha.bot.screen;

import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Buttons of prompts that are seen before a picture is made. Those on a prompt's card say whose
/// prompt it is, since the card comes when the person may be elsewhere.
public sealed interface PromptTap extends Callback.Group {
    /// Asks for a photo to read.
    ///
    /// @param avatarId whom the picture is to show; none: the main avatar
    record StartPhoto(@Nullable UUID avatarId) implements PromptTap {}

    /// Reads a photo that was sent without a question.
    record ReadOffered() implements PromptTap {}

    record AgreeVision() implements PromptTap {}

    /// Reads the photo that waits.
    record ReadIt(long price, String action) implements PromptTap {}

    record ShowPrompt(UUID promptId) implements PromptTap {}

    /// On to the shape, the number and the price.
    ///
    /// @param ownWords with the person's words in place of the prompt
    record TakeIt(UUID promptId, boolean ownWords) implements PromptTap {}

    record EditIt(UUID promptId) implements PromptTap {}

    record ShapeIt(UUID promptId) implements PromptTap {}

    /// @param page of the avatars, from 0
    record CastIt(UUID promptId, int page) implements PromptTap {}

    /// @param avatarId none: nobody
    record TakeFace(@Nullable UUID avatarId) implements PromptTap {}

    record TakeShape(AspectRatio ratio) implements PromptTap {}

    /// Makes pictures with the chosen avatar, or with nobody.
    record MakeIt(
            UUID promptId,
            boolean withAvatar,
            AspectRatio ratio,
            int count,
            long price,
            String action)
            implements PromptTap {}

    /// Takes the person's photo from the chat.
    record TakePhotoAway(UUID promptId) implements PromptTap {}
}
