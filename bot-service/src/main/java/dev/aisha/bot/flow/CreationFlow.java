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
            case PlanningImage(_, var idea, _) ->
                    new Ask(place, new CreationCommand.FetchPlan(idea.styleKey()), notice);
            case RepeatingLast() -> new Ask(place, new CreationCommand.FetchLastOrder(), notice);
            case EditingPrompt(var id, _) ->
                    new Ask(place, new CreationCommand.FetchEdited(id), notice);
        };
    }

    static Conversation before(CreationPlace place) {
        return switch (place) {
            case ChoosingCategory(var wish) -> new WritingPrompt(wish);
            case BrowsingStyles(var wish, _, _) -> new ChoosingCategory(wish);
            case WritingForStyle(var wish, var category, var style) ->
                    new BrowsingStyles(wish, category, style);
            case PlanningImage(var wish, _, _) -> new WritingPrompt(wish);
            case RepeatingLast(), EditingPrompt _ -> new Home();
        };
    }

    static Turn tap(Moment moment, CreationTap tap) {
        Wish wish = wish(moment.now());
        String key = moment.origin();
        return switch (tap) {
            case OpenStyles() -> Places.enter(new ChoosingCategory(wish));
            case OpenCategory(var category) ->
                    Places.enter(new BrowsingStyles(wish, category, null));
            case ShowStyle(var category, var style) ->
                    Places.enter(new BrowsingStyles(wish, category, style));
            case LikeStyle(var category, var style, var on) ->
                    new Ask(
                            new BrowsingStyles(wish, category, style),
                            new CreationCommand.LikeStyle(style, on),
                            Notice.NONE);
            case UseStyle(var style) -> Places.enter(new PlanningImage(wish, styled("", style)));
            case AddWords(var category, var style) ->
                    Places.enter(new WritingForStyle(wish, category, style));
            case RepeatLast() -> Places.enter(new RepeatingLast());
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
            case ChoosingCategory(var wish) -> Words.prompt(wish, Idea.of(""), text);
            case BrowsingStyles(var wish, _, _) -> Words.prompt(wish, Idea.of(""), text);
            case PlanningImage(var wish, var idea, _) -> Words.prompt(wish, idea, text);
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
                            : confirm(last, Idea.of(last));
            case EditedKnown(var generation) ->
                    moment.now() instanceof EditingPrompt(_, var words) && words != null
                            ? confirm(generation, Idea.of(generation).with(words))
                            : Answers.show(
                                    moment,
                                    new EditingPrompt(generation.id(), null),
                                    new CreationScreen.EditQuestion(generation));
        };
    }

    /// Whose likeness the dialogue is about; elsewhere the main avatar's.
    static Wish wish(Conversation now) {
        return switch (now) {
            case WritingPrompt(var wish) -> wish;
            case ChoosingRatio(var wish, _) -> wish;
            case ChoosingCount(var wish, _, _) -> wish;
            case ConfirmingImage(var wish, _, _, _, _) -> wish;
            case ChoosingCategory(var wish) -> wish;
            case BrowsingStyles(var wish, _, _) -> wish;
            case WritingForStyle(var wish, _, _) -> wish;
            case PlanningImage(var wish, _, _) -> wish;
            default -> new Wish.Main();
        };
    }

    private static Turn styles(Moment moment, StyleList list) {
        return switch (moment.now()) {
            case BrowsingStyles(var wish, var category, var style) ->
                    card(moment, wish, list, category, style);
            case WritingForStyle(_, _, var key) -> {
                StyleView style = find(all(list), key);
                yield style == null
                        ? Places.enter(new ChoosingCategory(wish(moment.now())), Notice.GONE)
                        : Answers.show(moment, moment.now(), new CreationScreen.StyleWords(style));
            }
            default ->
                    Answers.show(
                            moment,
                            new ChoosingCategory(wish(moment.now())),
                            new CreationScreen.CategoryChoice(list));
        };
    }

    private static Turn card(
            Moment moment, Wish wish, StyleList list, String category, @Nullable String key) {
        List<StyleView> styles =
                category.equals(CreationTap.FAVOURITES)
                        ? all(list).stream().filter(StyleView::favourite).toList()
                        : list.categories().stream()
                                .filter(each -> each.key().equals(category))
                                .flatMap(each -> each.styles().stream())
                                .toList();
        if (styles.isEmpty()) { // the last favourite was taken out, or the category is gone
            return Answers.show(
                    moment, new ChoosingCategory(wish), new CreationScreen.CategoryChoice(list));
        }
        StyleView wanted = key == null ? null : find(styles, key);
        StyleView style = wanted == null ? styles.getFirst() : wanted;
        int at = styles.indexOf(style);
        return Answers.show(
                moment,
                new BrowsingStyles(wish, category, style.key()),
                new CreationScreen.StyleCard(
                        category,
                        style,
                        at + 1,
                        styles.size(),
                        at == 0 ? null : styles.get(at - 1).key(),
                        at + 1 == styles.size() ? null : styles.get(at + 1).key()));
    }

    private static Turn planned(Moment moment, ImagePlanned plan) {
        if (!(moment.now() instanceof PlanningImage(var wish, var idea, var declined))) {
            return Places.enter(moment.now());
        }
        Idea whole = idea;
        if (idea.style() != null) {
            if (plan.style() == null) {
                return Places.enter(new ChoosingCategory(wish), Notice.GONE);
            }
            whole = new Idea(idea.words(), Idea.Style.of(plan.style()), idea.promptId());
        }
        UUID lastAvatar = plan.lastAvatar();
        boolean asLast = wish instanceof Wish.Main && lastAvatar != null;
        Wish whose = asLast ? new Wish.Named(Objects.requireNonNull(lastAvatar)) : wish;
        if (plan.settings().enhancement() == EnhancementMode.SHOW_FIRST
                && !declined
                && idea.promptId() == null) {
            // buttons that lead here carry no id of their own, and writing ahead is free
            return new Ask(
                    new PlanningImage(whose, whole),
                    new PromptCommand.WriteAhead(whole, whose, moment.action()),
                    moment.notice());
        }
        if (!plan.settings().quickMode()) {
            return Places.enter(new ChoosingRatio(wish, whole), moment.notice());
        }
        GenerationView last = plan.last();
        AspectRatio chosen = plan.settings().ratio();
        AspectRatio ratio =
                last != null ? last.ratio() : chosen == null ? AspectRatio.PROFILE : chosen;
        int count = last != null ? last.count() : plan.settings().count();
        return Places.enter(
                new ConfirmingImage(whose, whole, ratio, Math.clamp(count, 1, 4), null),
                moment.notice());
    }

    private static Turn confirm(GenerationView earlier, Idea idea) {
        Wish wish =
                earlier.avatarId() == null ? new Wish.Nobody() : new Wish.Named(earlier.avatarId());
        return Places.enter(
                new ConfirmingImage(wish, idea, earlier.ratio(), earlier.count(), null));
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
