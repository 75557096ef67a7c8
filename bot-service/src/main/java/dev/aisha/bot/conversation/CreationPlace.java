package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Idea;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On the way to an image: styles, what was ordered last, words to be changed.
public sealed interface CreationPlace extends Conversation.Group {
    /// What was chosen of an order before its style or words were changed.
    record Shape(@Nullable AspectRatio ratio, @Nullable Integer count) {
        /// Nothing yet.
        public static final Shape OPEN = new Shape(null, null);
    }

    /// @param words written already and to go with the style, or empty
    /// @param page of the categories, from 0
    record ChoosingCategory(Conversation.Wish wish, String words, int page, Shape shape)
            implements CreationPlace {
        public ChoosingCategory {
            words = Objects.requireNonNullElse(words, ""); // not there in what was stored before
            shape = Objects.requireNonNullElse(shape, Shape.OPEN);
        }

        /// With nothing but words.
        public ChoosingCategory(Conversation.Wish wish, String words, int page) {
            this(wish, words, page, Shape.OPEN);
        }

        /// Without words, at the beginning.
        public ChoosingCategory(Conversation.Wish wish) {
            this(wish, "", 0);
        }
    }

    /// @param category its key, or [dev.aisha.bot.screen.CreationTap#FAVOURITES]
    /// @param style none: the first
    /// @param words written already and to go with the style, or empty
    record BrowsingStyles(
            Conversation.Wish wish,
            String category,
            @Nullable String style,
            String words,
            Shape shape)
            implements CreationPlace {
        public BrowsingStyles {
            words = Objects.requireNonNullElse(words, "");
            shape = Objects.requireNonNullElse(shape, Shape.OPEN);
        }

        /// With nothing but words.
        public BrowsingStyles(
                Conversation.Wish wish, String category, @Nullable String style, String words) {
            this(wish, category, style, words, Shape.OPEN);
        }

        /// Without words.
        public BrowsingStyles(Conversation.Wish wish, String category, @Nullable String style) {
            this(wish, category, style, "");
        }
    }

    /// Asks for the words that go with a style.
    record WritingForStyle(Conversation.Wish wish, String category, String style, Shape shape)
            implements CreationPlace {
        public WritingForStyle {
            shape = Objects.requireNonNullElse(shape, Shape.OPEN);
        }

        /// With nothing else chosen.
        public WritingForStyle(Conversation.Wish wish, String category, String style) {
            this(wish, category, style, Shape.OPEN);
        }
    }

    /// The idea stands; the person's settings decide what is asked next.
    ///
    /// @param declined the person does without a prompt to be seen first
    /// @param ratio taken over from an earlier order, or none
    /// @param count taken over from an earlier order, or none
    record PlanningImage(
            Conversation.Wish wish,
            Idea idea,
            boolean declined,
            @Nullable AspectRatio ratio,
            @Nullable Integer count)
            implements CreationPlace {
        /// In a shape and number still to be asked for.
        public PlanningImage(Conversation.Wish wish, Idea idea, boolean declined) {
            this(wish, idea, declined, null, null);
        }

        /// In a shape and number that may have been chosen already.
        public PlanningImage(Conversation.Wish wish, Idea idea, Shape shape) {
            this(wish, idea, false, shape.ratio(), shape.count());
        }

        /// As the settings say.
        public PlanningImage(Conversation.Wish wish, Idea idea) {
            this(wish, idea, false);
        }

        /// Once more what was ordered before, with this idea.
        public static PlanningImage like(GenerationView earlier, Idea idea) {
            UUID avatar = earlier.avatarId();
            var wish =
                    avatar == null
                            ? new Conversation.Wish.Nobody()
                            : new Conversation.Wish.Named(avatar);
            return new PlanningImage(wish, idea, false, earlier.ratio(), earlier.count());
        }

        /// With another idea; all else stays.
        public PlanningImage with(Conversation.Wish wish, Idea other, boolean declined) {
            return new PlanningImage(wish, other, declined, ratio, count);
        }
    }

    /// Takes over everything of the newest order.
    record RepeatingLast() implements CreationPlace {}

    /// Other words for an earlier generation; all else stays.
    ///
    /// @param words the new ones, once they were written; empty for the old ones once more
    /// @param from the gallery, when it was asked for there
    record EditingPrompt(
            UUID generationId, @Nullable String words, GalleryPlace.@Nullable ChoosingAction from)
            implements CreationPlace {
        /// Asked for below a result.
        public EditingPrompt(UUID generationId, @Nullable String words) {
            this(generationId, words, null);
        }
    }
}
