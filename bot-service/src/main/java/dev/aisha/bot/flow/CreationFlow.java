package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.GalleryPlace;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.CreationTap.*;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.generation.AspectRatio;
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
            case EditingPrompt(var id, _, _) ->
                    new Ask(place, new CreationCommand.FetchEdited(id), notice);
        };
    }

    static Conversation before(CreationPlace place) {
        return switch (place) {
            case ChoosingCategory(var wish, var words, _, var shape) ->
                    words.isEmpty() ? new WritingPrompt(wish) : open(wish, Idea.of(words), shape);
            case BrowsingStyles(var wish, _, _, var words, var shape) ->
                    new ChoosingCategory(wish, words, 0, shape);
            case WritingForStyle(var wish, var category, var style, var shape) ->
                    new BrowsingStyles(wish, category, style, "", shape);
            case PlanningImage planning -> new WritingPrompt(planning.wish());
            case RepeatingLast() -> new Home();
            case EditingPrompt(_, _, var from) -> from == null ? new Home() : from;
        };
    }

    static Turn tap(Moment moment, CreationTap tap) {
        Wish wish = wish(moment.now());
        String words = words(moment.now());
        Shape shape = shape(moment.now());
        String key = moment.origin();
        return switch (tap) {
            case OpenStyles() -> Places.enter(new ChoosingCategory(wish, words, 0, shape));
            case MoreCategories(var page) ->
                    Places.enter(new ChoosingCategory(wish, words, page, shape));
            case OpenCategory(var category) ->
                    Places.enter(new BrowsingStyles(wish, category, null, words, shape));
            case ShowStyle(var category, var style) ->
                    Places.enter(new BrowsingStyles(wish, category, style, words, shape));
            case LikeStyle(var category, var style, var on) ->
                    new Ask(
                            new BrowsingStyles(wish, category, style, words, shape),
                            new CreationCommand.LikeStyle(style, on),
                            Notice.NONE);
            case UseStyle(var style) ->
                    Places.enter(new PlanningImage(wish, styled(words, style), shape));
            case AddWords(var category, var style) ->
                    Places.enter(new WritingForStyle(wish, category, style, shape));
            case RepeatLast() -> Places.enter(new RepeatingLast());
            case MoreActions(var id) ->
                    new Ask(
                            moment.now(),
                            new Command.FetchImage(id, Surface.RESULT, Command.Purpose.MORE),
                            Notice.NONE);
            case OrderAgain(var id) -> Places.enter(new EditingPrompt(id, ""));
            case EditPrompt(var id) ->
                    Places.enter(
                            new EditingPrompt(
                                    id,
                                    null,
                                    moment.now() instanceof GalleryPlace.ChoosingAction from
                                            ? from
                                            : null));
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
            case WritingForStyle(var wish, _, var style, var shape) ->
                    Words.fits(text)
                            ? Places.enter(new PlanningImage(wish, styled(text, style), shape))
                            : Places.enter(place, Notice.PROMPT_INVALID);
            case EditingPrompt(var id, _, var from) ->
                    Words.fits(text)
                            ? Places.enter(new EditingPrompt(id, text, from))
                            : Places.enter(place, Notice.PROMPT_INVALID);
            case ChoosingCategory(var wish, _, _, var shape) ->
                    Words.prompt(new PlanningImage(wish, Idea.of(""), shape), text);
            case BrowsingStyles(var wish, _, var style, _, var shape) -> {
                Idea idea = style == null ? Idea.of("") : styled("", style);
                yield Words.prompt(new PlanningImage(wish, idea, shape), text);
            }
            case PlanningImage planning -> Words.prompt(planning, text);
            case RepeatingLast() -> Words.prompt(new Wish.Main(), text);
        };
    }

    /// Whose likeness the dialogue is about; elsewhere the main avatar's.
    static Wish wish(Conversation now) {
        return switch (now) {
            case WritingPrompt(var wish) -> wish;
            case ChoosingRatio(var wish, _) -> wish;
            case ChoosingCount(var wish, _, _) -> wish;
            case ConfirmingImage(var wish, _, _, _, _) -> wish;
            case ChoosingCategory(var wish, _, _, _) -> wish;
            case BrowsingStyles(var wish, _, _, _, _) -> wish;
            case WritingForStyle(var wish, _, _, _) -> wish;
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
            case ChoosingCategory(_, var words, _, _) -> words;
            case BrowsingStyles(_, _, _, var words, _) -> words;
            case PlanningImage planning -> planning.idea().words();
            default -> "";
        };
    }

    /// What was chosen already of shape and number.
    static Shape shape(Conversation now) {
        return switch (now) {
            case ChoosingCount(_, _, var ratio) -> new Shape(ratio, null);
            case ConfirmingImage(_, _, var ratio, var count, _) -> new Shape(ratio, count);
            case ChoosingCategory category -> category.shape();
            case BrowsingStyles styles -> styles.shape();
            case WritingForStyle writing -> writing.shape();
            case PlanningImage planning -> new Shape(planning.ratio(), planning.count());
            default -> Shape.OPEN;
        };
    }

    /// Where the next thing of an order is chosen.
    private static Conversation open(Wish wish, Idea idea, Shape shape) {
        AspectRatio ratio = shape.ratio();
        Integer count = shape.count();
        if (ratio == null) {
            return new ChoosingRatio(wish, idea);
        }
        return count == null
                ? new ChoosingCount(wish, idea, ratio)
                : new ConfirmingImage(wish, idea, ratio, count, null);
    }

    private static Idea styled(String words, String style) {
        return new Idea(words, new Idea.Style(style, Map.of()), null);
    }
}
