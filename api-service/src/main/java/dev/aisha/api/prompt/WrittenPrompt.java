package dev.aisha.api.prompt;

import dev.aisha.model.generation.PromptOrigin;
import org.jspecify.annotations.Nullable;

/// What became of a person's words.
public sealed interface WrittenPrompt {
    /// @param text what the image model is sent; holds the avatar's trigger exactly once
    /// @param reason why it is not enhanced, for the row
    /// @param judged whether moderation has judged all of it that is not our own
    record Ready(String text, PromptOrigin origin, @Nullable String reason, boolean judged)
            implements WrittenPrompt {}

    /// Moderation or the model said no; nothing is made and nothing is charged.
    ///
    /// @param reason whose no, and the categories
    record Blocked(String reason) implements WrittenPrompt {}

    /// Moderation could not be asked and has to be: again later.
    record Unjudged(String reason) implements WrittenPrompt {}
}
