package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Idea;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On the way to an image: styles, what was ordered last, words to be changed.
public sealed interface CreationPlace extends Conversation.Group {
    record ChoosingCategory(Conversation.Wish wish) implements CreationPlace {}

    /// @param category its key, or [dev.aisha.bot.screen.CreationTap#FAVOURITES]
    /// @param style none: the first
    record BrowsingStyles(Conversation.Wish wish, String category, @Nullable String style)
            implements CreationPlace {}

    /// Asks for the words that go with a style.
    record WritingForStyle(Conversation.Wish wish, String category, String style)
            implements CreationPlace {}

    /// The idea stands; the person's settings decide what is asked next.
    ///
    /// @param declined the person does without a prompt to be seen first
    record PlanningImage(Conversation.Wish wish, Idea idea, boolean declined)
            implements CreationPlace {
        /// As the settings say.
        public PlanningImage(Conversation.Wish wish, Idea idea) {
            this(wish, idea, false);
        }
    }

    /// Takes over everything of the newest order.
    record RepeatingLast() implements CreationPlace {}

    /// Other words for an earlier generation; all else stays.
    ///
    /// @param words the new ones, once they were written
    record EditingPrompt(UUID generationId, @Nullable String words) implements CreationPlace {}
}
