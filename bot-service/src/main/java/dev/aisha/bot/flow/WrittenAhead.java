package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.Conversation.WritingPrompt;
import dev.aisha.bot.conversation.CreationPlace.PlanningImage;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.PromptView;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From a prompt that was written ahead on to an order, with it or without it.
final class WrittenAhead {
    private WrittenAhead() {}

    /// For whom it was written.
    static Wish wish(PromptView prompt) {
        UUID avatar = prompt.avatarId();
        return avatar == null ? new Wish.Nobody() : new Wish.Named(avatar);
    }

    /// The prompt as it stands.
    static Idea idea(PromptView prompt) {
        return new Idea(Objects.requireNonNullElse(prompt.text(), ""), style(prompt), prompt.id());
    }

    /// On with the words and the style behind a prompt; other words where there are none.
    static Turn declined(Conversation now, PromptView prompt) {
        String words = Objects.requireNonNullElse(prompt.words(), "");
        Idea.Style style = style(prompt);
        return words.isEmpty() && style == null
                ? enter(new WritingPrompt(wish(prompt)))
                : enter(order(now, prompt, new Idea(words, style, null), true));
    }

    /// In the shape and number that the person came with, if any.
    static PlanningImage order(Conversation now, PromptView prompt, Idea idea, boolean declined) {
        var draft = PromptPlace.Draft.of(now, prompt.id());
        return new PlanningImage(wish(prompt), idea, declined, draft.ratio(), draft.count());
    }

    /// What cannot be written ahead now is ordered as it is; none where a sentence must do.
    static @Nullable Turn refused(Moment moment, ProblemCode code) {
        if (!(moment.now() instanceof PlanningImage planning)) {
            return null;
        }
        return switch (code) {
            case PROMPT_RATE_LIMITED ->
                    enter(
                            planning.with(planning.wish(), planning.idea(), true),
                            Notice.PROMPT_UNWRITTEN);
            case AVATAR_NOT_READY, AVATAR_NOT_FOUND ->
                    planning.wish() instanceof Wish.Named
                            ? enter(
                                    planning.with(
                                            new Wish.Main(), planning.idea(), planning.declined()),
                                    Notice.AVATAR_GONE)
                            : null;
            case PROMPT_INVALID -> enter(new WritingPrompt(planning.wish()), Notice.PROMPT_INVALID);
            default -> null;
        };
    }

    /// Its titles are looked up when the image is planned.
    private static Idea.@Nullable Style style(PromptView prompt) {
        String key = prompt.style();
        return key == null ? null : new Idea.Style(key, Map.of());
    }
}
