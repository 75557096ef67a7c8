package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.CreationTap.*;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.generation.RepeatMode;
import java.util.Map;

/// The way to an image besides own words: a style, the last order, other words for an earlier one.
final class CreationFlow {
    private CreationFlow() {}

    static Turn enter(CreationPlace place, Notice notice) {
        return switch (place) {
            case ChoosingCategory _, BrowsingStyles _, WritingForStyle _ ->
                    new Ask(place, new CreationCommand.FetchStyles(), notice);
            case PlanningImage planning ->
                    new Ask(
                            place,
                            new CreationCommand.FetchPlan(planning.idea().styleKey()),
                            notice);
            case RepeatingLast() -> new Ask(place, new CreationCommand.FetchLastOrder(), notice);
            case EditingPrompt(var id, _) ->
                    new Ask(place, new CreationCommand.FetchEdited(id), notice);
        };
    }

    static Conversation before(CreationPlace place) {
        return switch (place) {
            case ChoosingCategory(var wish, var words, _) ->
                    words.isEmpty()
                            ? new WritingPrompt(wish)
                            : new ChoosingRatio(wish, Idea.of(words));
            case BrowsingStyles(var wish, _, _, var words) -> new ChoosingCategory(wish, words, 0);
            case WritingForStyle(var wish, var category, var style) ->
                    new BrowsingStyles(wish, category, style);
            case PlanningImage planning -> new WritingPrompt(planning.wish());
            case RepeatingLast(), EditingPrompt _ -> new Home();
        };
    }

    static Turn tap(Moment moment, CreationTap tap) {
        Wish wish = wish(moment.now());
        String words = words(moment.now());
        String key = moment.origin();
        return switch (tap) {
            case OpenStyles() -> Places.enter(new ChoosingCategory(wish, words, 0));
            case MoreCategories(var page) -> Places.enter(new ChoosingCategory(wish, words, page));
            case OpenCategory(var category) ->
                    Places.enter(new BrowsingStyles(wish, category, null, words));
            case ShowStyle(var category, var style) ->
                    Places.enter(new BrowsingStyles(wish, category, style, words));
            case LikeStyle(var category, var style, var on) ->
                    new Ask(
                            new BrowsingStyles(wish, category, style, words),
                            new CreationCommand.LikeStyle(style, on),
                            Notice.NONE);
            case UseStyle(var style) -> Places.enter(new PlanningImage(wish, styled(words, style)));
            case AddWords(var category, var style) ->
                    Places.enter(new WritingForStyle(wish, category, style));
            case RepeatLast() -> Places.enter(new RepeatingLast());
            case MoreActions(var id) ->
                    new Ask(
                            moment.now(),
                            new Command.FetchImage(id, Surface.RESULT, Command.Purpose.MORE),
                            Notice.NONE);
            case OrderAgain(var id) -> Places.enter(new EditingPrompt(id, ""));
            case EditPrompt(var id) -> Places.enter(new EditingPrompt(id, null));
            case Vary(var id, var count, var price, var spot, _) ->
                    new Ask(
                            moment.now(),
                            new CreationCommand.Repeat(
                                    id, RepeatMode.PROMPT, count, price, spot, key),
                            Notice.NONE);
        };
    }

    static Turn text(Moment moment, CreationPlace place, String text) {
        return switch (place) {
            case WritingForStyle(var wish, _, var style) ->
                    Words.fits(text)
                            ? Places.enter(new PlanningImage(wish, styled(text, style)))
                            : Places.enter(place, Notice.PROMPT_INVALID);
            case EditingPrompt(var id, _) ->
                    Words.fits(text)
                            ? Places.enter(new EditingPrompt(id, text))
                            : Places.enter(place, Notice.PROMPT_INVALID);
            case ChoosingCategory(var wish, _, _) -> Words.prompt(wish, Idea.of(""), text);
            case BrowsingStyles(var wish, _, var style, _) ->
                    style == null || !Words.fits(text)
                            ? Words.prompt(wish, Idea.of(""), text)
                            : Places.enter(new PlanningImage(wish, styled(text, style)));
            case PlanningImage planning -> Words.prompt(planning.wish(), planning.idea(), text);
            case RepeatingLast() -> Words.prompt(new Wish.Main(), Idea.of(""), text);
        };
    }

    /// Whose likeness the dialogue is about; elsewhere the main avatar's.
    static Wish wish(Conversation now) {
        return switch (now) {
            case WritingPrompt(var wish) -> wish;
            case ChoosingRatio(var wish, _) -> wish;
            case ChoosingCount(var wish, _, _) -> wish;
            case ConfirmingImage(var wish, _, _, _, _) -> wish;
            case ChoosingCategory(var wish, _, _) -> wish;
            case BrowsingStyles(var wish, _, _, _) -> wish;
            case WritingForStyle(var wish, _, _) -> wish;
            case PlanningImage planning -> planning.wish();
            default -> new Wish.Main();
        };
    }

    /// What was written already and is to go with a style.
    static String words(Conversation now) {
        return switch (now) {
            case ChoosingRatio(_, var idea) -> idea.words();
            case ChoosingCount(_, var idea, _) -> idea.words();
            case ConfirmingImage(_, var idea, _, _, _) -> idea.words();
            case ChoosingCategory(_, var words, _) -> words;
            case BrowsingStyles(_, _, _, var words) -> words;
            case PlanningImage planning -> planning.idea().words();
            default -> "";
        };
    }

    private static Idea styled(String words, String style) {
        return new Idea(words, new Idea.Style(style, Map.of()), null);
    }
}
