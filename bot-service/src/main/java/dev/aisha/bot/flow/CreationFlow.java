package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationEvent;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.screen.CreationScreen;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.CreationTap.*;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            case EditPrompt(var id) -> Places.enter(new EditingPrompt(id, null));
            case Vary(var id, var count, var price, _) ->
                    new Ask(
                            moment.now(),
                            new Command.RepeatGeneration(id, count, price, key),
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

    static Turn answered(Moment moment, CreationEvent event) {
        return switch (event) {
            case StylesKnown(var styles) -> styles(moment, styles);
            case ImagePlanned planned -> planned(moment, planned);
            case LastOrderKnown(var last) ->
                    last == null
                            ? Places.enter(new WritingPrompt(new Wish.Main()), Notice.NOTHING_LAST)
                            : Places.enter(
                                    PlanningImage.like(last, Idea.of(last)), moment.notice());
            case EditedKnown(var made) -> {
                if (!(moment.now() instanceof EditingPrompt(_, var words)) || words == null) {
                    yield Answers.show(
                            moment,
                            new EditingPrompt(made.id(), null),
                            new CreationScreen.EditQuestion(made));
                }
                Idea changed = Idea.of(made).with(words);
                yield Places.enter(PlanningImage.like(made, changed), moment.notice());
            }
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
    private static String words(Conversation now) {
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

    private static Turn styles(Moment moment, StyleList list) {
        return switch (moment.now()) {
            case BrowsingStyles browsing -> card(moment, browsing, list);
            case WritingForStyle(_, _, var key) -> {
                StyleView style = find(all(list), key);
                yield style == null
                        ? Places.enter(new ChoosingCategory(wish(moment.now())), Notice.GONE)
                        : Answers.show(moment, moment.now(), new CreationScreen.StyleWords(style));
            }
            case ChoosingCategory(_, _, var page) -> categories(moment, list, page);
            default -> categories(moment, list, 0);
        };
    }

    private static Turn categories(Moment moment, StyleList list, int page) {
        Conversation now = moment.now();
        return Answers.show(
                moment,
                new ChoosingCategory(wish(now), words(now), page),
                new CreationScreen.CategoryChoice(list, page));
    }

    private static Turn card(Moment moment, BrowsingStyles browsing, StyleList list) {
        String category = browsing.category();
        String key = browsing.style();
        List<StyleView> styles =
                category.equals(CreationTap.FAVOURITES)
                        ? all(list).stream().filter(StyleView::favourite).toList()
                        : list.categories().stream()
                                .filter(each -> each.key().equals(category))
                                .flatMap(each -> each.styles().stream())
                                .toList();
        if (styles.isEmpty()) { // the last favourite was taken out, or the category is gone
            return categories(moment, list, 0);
        }
        StyleView wanted = key == null ? null : find(styles, key);
        StyleView style = wanted == null ? styles.getFirst() : wanted;
        int at = styles.indexOf(style);
        return Answers.show(
                moment,
                new BrowsingStyles(browsing.wish(), category, style.key(), browsing.words()),
                new CreationScreen.StyleCard(
                        category,
                        style,
                        browsing.words(),
                        at + 1,
                        styles.size(),
                        at == 0 ? null : styles.get(at - 1).key(),
                        at + 1 == styles.size() ? null : styles.get(at + 1).key()));
    }

    private static Turn planned(Moment moment, ImagePlanned plan) {
        if (!(moment.now() instanceof PlanningImage planning)) {
            return Places.enter(moment.now());
        }
        Wish wish = planning.wish();
        Idea idea = planning.idea();
        Idea whole = idea;
        if (idea.style() != null) {
            if (plan.style() == null) {
                return Places.enter(new ChoosingCategory(wish, idea.words(), 0), Notice.GONE);
            }
            whole = new Idea(idea.words(), Idea.Style.of(plan.style()), idea.promptId());
        }
        UUID lastAvatar = plan.lastAvatar();
        boolean asLast = wish instanceof Wish.Main && lastAvatar != null;
        Wish whose = asLast ? new Wish.Named(Objects.requireNonNull(lastAvatar)) : wish;
        if (plan.settings().enhancement() == EnhancementMode.SHOW_FIRST
                && !planning.declined()
                && idea.promptId() == null) {
            // buttons that lead here carry no id of their own, and writing ahead is free
            return new Ask(
                    planning.with(whose, whole, false),
                    new PromptCommand.WriteAhead(whole, whose, moment.action()),
                    moment.notice());
        }
        return order(planning.with(whose, whole, planning.declined()), wish, plan, moment.notice());
    }

    /// On to what is still to be chosen; with nothing left, to the price.
    ///
    /// @param asked whom the person asked for, for when nothing is taken over from the last order
    private static Turn order(
            PlanningImage planning, Wish asked, ImagePlanned plan, Notice notice) {
        Idea idea = planning.idea();
        AspectRatio ratio = planning.ratio();
        Integer count = planning.count();
        if (plan.settings().quickMode()) {
            GenerationView last = plan.last();
            AspectRatio chosen = plan.settings().ratio();
            ratio =
                    ratio != null
                            ? ratio
                            : last != null
                                    ? last.ratio()
                                    : Objects.requireNonNullElse(chosen, AspectRatio.PROFILE);
            count = count != null ? count : last != null ? last.count() : plan.settings().count();
        }
        if (ratio == null) {
            return Places.enter(new ChoosingRatio(asked, idea), notice);
        }
        if (count == null) {
            return Places.enter(new ChoosingCount(asked, idea, ratio), notice);
        }
        return Places.enter(
                new ConfirmingImage(planning.wish(), idea, ratio, Math.clamp(count, 1, 4), null),
                notice);
    }

    private static Idea styled(String words, String style) {
        return new Idea(words, new Idea.Style(style, Map.of()), null);
    }

    private static List<StyleView> all(StyleList list) {
        return list.categories().stream().flatMap(each -> each.styles().stream()).toList();
    }

    private static @Nullable StyleView find(List<StyleView> styles, String key) {
        return styles.stream().filter(style -> style.key().equals(key)).findFirst().orElse(null);
    }
}
