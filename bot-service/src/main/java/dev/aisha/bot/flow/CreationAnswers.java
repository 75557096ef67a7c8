package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationEvent;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.CreationScreen;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.CreationTap.*;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Spot;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API's answers lead to on the way to an image.
final class CreationAnswers {
    private CreationAnswers() {}

    static Turn answered(Moment moment, CreationEvent event) {
        return switch (event) {
            case StylesKnown(var styles) -> styles(moment, styles);
            case ImagePlanned planned -> planned(moment, planned);
            case LastOrderKnown(var last) ->
                    last == null
                            ? Places.enter(new WritingPrompt(new Wish.Main()), Notice.NOTHING_LAST)
                            : Places.enter(
                                    PlanningImage.like(last, Idea.of(last)), moment.notice());
            case RepeatableKnown(var earlier, var spot, var order) ->
                    repeatable(moment, earlier, spot, order);
            case EditedKnown(var made) -> {
                if (!(moment.now() instanceof EditingPrompt(_, var words, _)) || words == null) {
                    yield Answers.show(moment, moment.now(), new CreationScreen.EditQuestion(made));
                }
                Idea earlier = Idea.of(made);
                Idea changed = words.isEmpty() ? earlier : earlier.with(words);
                yield Places.enter(PlanningImage.like(made, changed), moment.notice());
            }
        };
    }

    private static Turn repeatable(
            Moment moment, GenerationView earlier, Spot spot, @Nullable GenerationView order) {
        Screen tapped = ImageAnswers.at(spot, earlier, moment.action());
        return order == null
                ? Answers.show(moment, moment.now(), tapped)
                : ordered(moment, moment.now(), tapped, order);
    }

    /// The tapped message gets buttons for a new order. An order that has ended was placed by these
    /// very buttons before: whoever taps them again later wants another one.
    ///
    /// @param tapped the message whose button ordered, drawn with the moment's action
    static Turn ordered(Moment moment, Conversation next, Screen tapped, GenerationView order) {
        return order.status().finished()
                ? new Show(next, tapped, Notice.ORDERED_BEFORE)
                : new Show(next, new Screen.Ordered(tapped, order, moment.action()), Notice.NONE);
    }

    private static Turn styles(Moment moment, StyleList list) {
        return switch (moment.now()) {
            case BrowsingStyles browsing -> card(moment, browsing, list);
            case WritingForStyle(_, _, var key, _) -> {
                StyleView style = find(all(list), key);
                yield style == null
                        ? Places.enter(
                                new ChoosingCategory(CreationFlow.wish(moment.now())), Notice.GONE)
                        : Answers.show(moment, moment.now(), new CreationScreen.StyleWords(style));
            }
            case ChoosingCategory(_, _, var page, _) -> categories(moment, list, page);
            default -> categories(moment, list, 0);
        };
    }

    private static Turn categories(Moment moment, StyleList list, int page) {
        Conversation now = moment.now();
        return Answers.show(
                moment,
                new ChoosingCategory(
                        CreationFlow.wish(now),
                        CreationFlow.words(now),
                        page,
                        CreationFlow.shape(now)),
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
                new BrowsingStyles(
                        browsing.wish(), category, style.key(), browsing.words(), browsing.shape()),
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
                return Places.enter(
                        new ChoosingCategory(wish, idea.words(), 0, CreationFlow.shape(planning)),
                        Notice.GONE);
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

    private static List<StyleView> all(StyleList list) {
        return list.categories().stream().flatMap(each -> each.styles().stream()).toList();
    }

    private static @Nullable StyleView find(List<StyleView> styles, String key) {
        return styles.stream().filter(style -> style.key().equals(key)).findFirst().orElse(null);
    }
}
