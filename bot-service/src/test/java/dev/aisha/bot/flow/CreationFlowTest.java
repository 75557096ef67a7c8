package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.CreationSamples.KEY;
import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static dev.aisha.bot.screen.Samples.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.CreationSamples;
import dev.aisha.bot.screen.CreationScreen;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.GalleryScreen;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Spot;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.RepeatMode;
import dev.aisha.model.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreationFlowTest {
    private static final Samples S = Samples.PLAIN;
    private static final String ORIGIN = "origin";
    private static final Wish ANNA = new Wish.Named(ID);
    private static final Wish MAIN = new Wish.Main();

    private final Flows flows = new Flows();

    /// Each place of the flow with each kind of input: where the person is afterwards, and why.
    @ParameterizedTest
    @CsvSource({
        "ChoosingCategory, back,  WritingPrompt,    NONE",
        "ChoosingCategory, menu,  Home,             NONE",
        "ChoosingCategory, text,  PlanningImage,    NONE",
        "ChoosingCategory, short, WritingPrompt,    PROMPT_INVALID",
        "ChoosingCategory, photo, ChoosingCategory, NOT_UNDERSTOOD",
        "ChoosingCategory, junk,  ChoosingCategory, NOT_UNDERSTOOD",
        "ChoosingCategory, stale, ChoosingCategory, OUTDATED",
        "ChoosingCategory, cancel, Home,            STEP_LEFT",
        "BrowsingStyles,   back,  ChoosingCategory, NONE",
        "BrowsingStyles,   menu,  Home,             NONE",
        "BrowsingStyles,   text,  PlanningImage,    NONE",
        "BrowsingStyles,   short, WritingPrompt,    PROMPT_INVALID",
        "BrowsingStyles,   photo, BrowsingStyles,   NOT_UNDERSTOOD",
        "BrowsingStyles,   junk,  BrowsingStyles,   NOT_UNDERSTOOD",
        "BrowsingStyles,   stale, BrowsingStyles,   OUTDATED",
        "BrowsingStyles,   cancel, Home,            STEP_LEFT",
        "WritingForStyle,  back,  BrowsingStyles,   NONE",
        "WritingForStyle,  menu,  Home,             NONE",
        "WritingForStyle,  text,  PlanningImage,    NONE",
        "WritingForStyle,  short, WritingForStyle,  PROMPT_INVALID",
        "WritingForStyle,  photo, WritingForStyle,  NOT_UNDERSTOOD",
        "WritingForStyle,  junk,  WritingForStyle,  NOT_UNDERSTOOD",
        "WritingForStyle,  stale, WritingForStyle,  OUTDATED",
        "WritingForStyle,  cancel, Home,            STEP_LEFT",
        "PlanningImage,    back,  WritingPrompt,    NONE",
        "PlanningImage,    menu,  Home,             NONE",
        "PlanningImage,    text,  PlanningImage,    NONE",
        "PlanningImage,    short, WritingPrompt,    PROMPT_INVALID",
        "PlanningImage,    photo, PlanningImage,    NOT_UNDERSTOOD",
        "PlanningImage,    junk,  PlanningImage,    NOT_UNDERSTOOD",
        "PlanningImage,    stale, PlanningImage,    OUTDATED",
        "PlanningImage,    cancel, Home,            STEP_LEFT",
        "RepeatingLast,    back,  Home,             NONE",
        "RepeatingLast,    menu,  Home,             NONE",
        "RepeatingLast,    text,  PlanningImage,    NONE",
        "RepeatingLast,    short, WritingPrompt,    PROMPT_INVALID",
        "RepeatingLast,    photo, RepeatingLast,    NOT_UNDERSTOOD",
        "RepeatingLast,    junk,  RepeatingLast,    NOT_UNDERSTOOD",
        "RepeatingLast,    stale, RepeatingLast,    OUTDATED",
        "RepeatingLast,    cancel, Home,            STEP_LEFT",
        "EditingPrompt,    back,  Home,             NONE",
        "EditingPrompt,    menu,  Home,             NONE",
        "EditingPrompt,    text,  EditingPrompt,    NONE",
        "EditingPrompt,    short, EditingPrompt,    PROMPT_INVALID",
        "EditingPrompt,    photo, EditingPrompt,    NOT_UNDERSTOOD",
        "EditingPrompt,    junk,  EditingPrompt,    NOT_UNDERSTOOD",
        "EditingPrompt,    stale, EditingPrompt,    OUTDATED",
        "EditingPrompt,    cancel, Home,            STEP_LEFT"
    })
    void givenAPlace_whenSomethingIsDone_thenThePersonIsThere(
            String at, String input, String then, Notice notice) {
        Conversation place =
                CreationSamples.places().stream()
                        .filter(each -> each.getClass().getSimpleName().equals(at))
                        .findFirst()
                        .orElseThrow();

        Turn turn = turn(place, input(input));

        assertThat(turn.next().getClass().getSimpleName()).isEqualTo(then);
        assertThat(notice(turn)).isEqualTo(notice);
    }

    @Test
    void givenAStyle_whenTakenAsItIs_thenOnlyItsKeyIsAskedFor() {
        Turn taken = tap(new BrowsingStyles(ANNA, KEY, KEY), new CreationTap.UseStyle(KEY));

        assertThat(taken)
                .isEqualTo(
                        new Ask(
                                new PlanningImage(ANNA, styled("", Map.of())),
                                new CreationCommand.FetchPlan(KEY),
                                Notice.NONE));
        Turn planned =
                turn(
                        taken.next(),
                        new ImagePlanned(
                                S.settings(), CreationSamples.style(S, 1, false), null, null));
        assertThat(planned.next()).isInstanceOf(ChoosingRatio.class);
        assertThat(((ChoosingRatio) planned.next()).idea().style().titles())
                .containsEntry("en", S.name());
    }

    @Test
    void givenAStyleThatIsGone_whenTaken_thenTheStylesAreShown() {
        Turn planned =
                turn(
                        new PlanningImage(ANNA, styled("a cat", Map.of())),
                        new ImagePlanned(S.settings(), null, null, null));

        assertThat(planned.next()).isEqualTo(new ChoosingCategory(ANNA, "a cat", 0));
        assertThat(notice(planned)).isEqualTo(Notice.GONE);
    }

    @Test
    void givenWordsForAStyle_whenWritten_thenBothGoOn() {
        Turn turn = turn(new WritingForStyle(ANNA, KEY, KEY), new Text("a cat"));

        assertThat(turn.next()).isEqualTo(new PlanningImage(ANNA, styled("a cat", Map.of())));
    }

    @Test
    void givenAnIdeaInAStyle_whenOtherWordsAreWritten_thenTheStyleStays() {
        Idea idea = styled("a cat", Map.of());
        Turn turn =
                turn(
                        new ConfirmingImage(ANNA, idea, AspectRatio.STORY, 2, ACTION),
                        new Text("a dog"));

        assertThat(turn.next())
                .isEqualTo(
                        new PlanningImage(
                                ANNA, styled("a dog", Map.of()), false, AspectRatio.STORY, 2));
    }

    @Test
    void givenAnOrderReadyToConfirm_whenAnotherStyleIsTaken_thenShapeAndNumberStay() {
        Conversation at = new ConfirmingImage(ANNA, Idea.of("a cat"), AspectRatio.STORY, 2, ACTION);
        Turn styles = tap(at, new CreationTap.OpenStyles());
        Turn category = tap(styles.next(), new CreationTap.OpenCategory(KEY));
        Turn taken = tap(category.next(), new CreationTap.UseStyle(KEY));

        assertThat(taken.next())
                .isEqualTo(
                        new PlanningImage(
                                ANNA, styled("a cat", Map.of()), false, AspectRatio.STORY, 2));
        assertThat(Places.before(styles.next()))
                .isEqualTo(new ConfirmingImage(ANNA, Idea.of("a cat"), AspectRatio.STORY, 2, null));
    }

    @Test
    void givenQuickMode_whenWordsCome_thenOneScreenAsksWithTheLastSettings() {
        var last = S.generation(GenerationStatus.SUCCEEDED, 4, null);
        var place = new PlanningImage(MAIN, Idea.of("a cat"));

        assertThat(turn(place, new ImagePlanned(quick(), null, last, ID)).next())
                .isEqualTo(
                        new ConfirmingImage(
                                ANNA, Idea.of("a cat"), last.ratio(), last.count(), null));
        assertThat(turn(place, new ImagePlanned(quick(), null, null, null)).next())
                .isEqualTo(
                        new ConfirmingImage(MAIN, Idea.of("a cat"), AspectRatio.CLASSIC, 3, null));
        assertThat(
                        turn(
                                        new PlanningImage(new Wish.Nobody(), Idea.of("a cat")),
                                        new ImagePlanned(quick(), null, last, ID))
                                .next())
                .isEqualTo(
                        new ConfirmingImage(
                                new Wish.Nobody(),
                                Idea.of("a cat"),
                                last.ratio(),
                                last.count(),
                                null));
    }

    @Test
    void givenShowMeFirst_whenWordsCome_thenThePromptIsWrittenAheadAlsoInQuickMode() {
        for (boolean quick : new boolean[] {true, false}) {
            var place = new PlanningImage(MAIN, Idea.of("a cat"));
            var plan = new ImagePlanned(showFirst(quick), null, null, ID);

            assertThat(turn(place, plan))
                    .isEqualTo(
                            new Ask(
                                    new PlanningImage(ANNA, Idea.of("a cat")),
                                    new PromptCommand.WriteAhead(Idea.of("a cat"), ANNA, ACTION),
                                    Notice.NONE));
        }
    }

    @Test
    void givenShowMeFirst_whenAPromptWasChosenOrDeclined_thenTheOrderGoesOn() {
        var plan = new ImagePlanned(showFirst(false), null, null, null);
        Idea chosen = new Idea("a cat", null, ID);

        assertThat(turn(new PlanningImage(ANNA, chosen), plan).next())
                .isEqualTo(new ChoosingRatio(ANNA, chosen));
        assertThat(turn(new PlanningImage(ANNA, Idea.of("a cat"), true), plan).next())
                .isEqualTo(new ChoosingRatio(ANNA, Idea.of("a cat")));
    }

    @Test
    void givenALastOrder_whenRepeated_thenAllOfItIsToBeConfirmed() {
        var last = S.generation(GenerationStatus.SUCCEEDED, 4, null);

        Turn repeated = turn(new RepeatingLast(), new LastOrderKnown(last));
        assertThat(repeated.next()).isEqualTo(PlanningImage.like(last, Idea.of(last)));
        assertThat(planned(repeated, S.settings()).next())
                .isEqualTo(
                        new ConfirmingImage(ANNA, titled(last), last.ratio(), last.count(), null));
        assertThat(planned(repeated, quick()).next())
                .isEqualTo(
                        new ConfirmingImage(ANNA, titled(last), last.ratio(), last.count(), null));
        Turn none = turn(new RepeatingLast(), new LastOrderKnown(null));
        assertThat(none.next()).isEqualTo(new WritingPrompt(MAIN));
        assertThat(notice(none)).isEqualTo(Notice.NOTHING_LAST);
    }

    @Test
    void givenAnOrderForAnAvatarThatIsGone_whenRepeated_thenTheMainOneStandsInAndTheIdeaStays() {
        var fetch = new Command.FetchImageOffer(ANNA);
        for (Command command :
                List.of(
                        fetch,
                        new Command.StartGeneration(
                                ID, Idea.of("a cat"), AspectRatio.STORY, 2, 10, ORIGIN))) {
            Turn turn =
                    turn(
                            new ConfirmingImage(
                                    ANNA, Idea.of("a cat"), AspectRatio.STORY, 2, ACTION),
                            new Failed(command, ProblemCode.AVATAR_NOT_READY, null, null));

            assertThat(turn)
                    .isEqualTo(
                            new Ask(
                                    new ConfirmingImage(
                                            MAIN, Idea.of("a cat"), AspectRatio.STORY, 2, null),
                                    new Command.FetchImageOffer(MAIN),
                                    Notice.AVATAR_GONE));
        }
        var ahead = new PromptCommand.WriteAhead(Idea.of("a cat"), ANNA, ACTION);
        Turn seen =
                turn(
                        new PlanningImage(ANNA, Idea.of("a cat")),
                        new Failed(ahead, ProblemCode.AVATAR_NOT_FOUND, null, null));
        assertThat(seen.next()).isEqualTo(new PlanningImage(MAIN, Idea.of("a cat")));
    }

    @Test
    void givenAResult_whenItsPromptIsEdited_thenOnlyTheWordsChange() {
        var made = S.generation(GenerationStatus.SUCCEEDED, 1, null);

        Turn asked = tap(new Home(), new CreationTap.EditPrompt(ID));
        Turn shown = turn(asked.next(), new EditedKnown(made));
        Turn written = turn(shown.next(), new Text("a dog"));
        Turn confirmed = turn(written.next(), new EditedKnown(made));

        assertThat(((Show) shown).screen()).isEqualTo(new CreationScreen.EditQuestion(made));
        assertThat(confirmed.next())
                .isEqualTo(PlanningImage.like(made, Idea.of(made).with("a dog")));
        assertThat(planned(confirmed, S.settings()).next())
                .isEqualTo(
                        new ConfirmingImage(
                                ANNA, titled(made).with("a dog"), made.ratio(), 4, null));
    }

    @Test
    void givenAnOrderThatFailed_whenOrderedAgain_thenNothingOfItIsLost() {
        var failed = S.generation(GenerationStatus.FAILED, 0, null);
        Turn asked = tap(new Home(), new CreationTap.OrderAgain(ID));
        assertThat(((Ask) asked).command()).isEqualTo(new CreationCommand.FetchEdited(ID));
        assertThat(turn(asked.next(), new EditedKnown(failed)).next())
                .isEqualTo(PlanningImage.like(failed, Idea.of(failed)));
    }

    @Test
    void givenShowMeFirst_whenRepeatedOrEdited_thenThePromptIsSeenFirstAndTheRestStays() {
        var made = S.generation(GenerationStatus.SUCCEEDED, 3, null);
        for (Turn turn :
                List.of(
                        turn(new RepeatingLast(), new LastOrderKnown(made)),
                        turn(new EditingPrompt(ID, "a dog"), new EditedKnown(made)))) {
            Turn ahead = planned(turn, showFirst(true));
            assertThat(ahead)
                    .isInstanceOfSatisfying(
                            Ask.class,
                            ask ->
                                    assertThat(ask.command())
                                            .isInstanceOf(PromptCommand.WriteAhead.class));
            assertThat(((PlanningImage) ahead.next()).ratio()).isEqualTo(made.ratio());
            assertThat(((PlanningImage) ahead.next()).count()).isEqualTo(made.count());
        }
    }

    @Test
    void givenWordsAlready_whenAStyleIsChosenForThem_thenBothGoOn() {
        for (Conversation from :
                List.of(
                        new ChoosingRatio(ANNA, Idea.of("a cat")),
                        new ConfirmingImage(
                                ANNA, Idea.of("a cat"), AspectRatio.STORY, 2, ACTION))) {
            Turn opened = tap(from, new CreationTap.OpenStyles());
            Turn category = tap(opened.next(), new CreationTap.OpenCategory(KEY));
            var card = card(category.next(), CreationSamples.styles(S, false));
            assertThat(card.words()).isEqualTo("a cat");
            Turn more = tap(opened.next(), new CreationTap.MoreCategories(1));
            assertThat(more.next())
                    .isEqualTo(new ChoosingCategory(ANNA, "a cat", 1, CreationFlow.shape(from)));
            assertThat(tap(category.next(), new CreationTap.UseStyle(KEY)).next())
                    .isEqualTo(
                            new PlanningImage(
                                    ANNA, styled("a cat", Map.of()), CreationFlow.shape(from)));
        }
    }

    @Test
    void givenAStyleCard_whenWordsAreTyped_thenTheyGoWithThatStyle() {
        assertThat(turn(new BrowsingStyles(ANNA, KEY, KEY), new Text("a cat")).next())
                .isEqualTo(new PlanningImage(ANNA, styled("a cat", Map.of())));
    }

    @Test
    void givenMoreThanSixEntries_whenTheStylesAreDrawn_thenEachIsOnAPageWithBackAndMenu() {
        Set<Callback> seen = new HashSet<>();
        for (int page = 0; page < 2; page++) {
            var shown =
                    new HtmlScreenRenderer()
                            .render(
                                    new CreationScreen.CategoryChoice(
                                            CreationSamples.styles(S, true), page),
                                    Notice.NONE,
                                    Language.EN);
            var buttons =
                    shown.parts().getFirst().keyboard().stream()
                            .flatMap(List::stream)
                            .map(button -> Callback.decode(button.data()))
                            .toList();
            assertThat(buttons).contains(new Callback.Back(), new Callback.Menu());
            seen.addAll(buttons);
        }
        assertThat(seen).filteredOn(CreationTap.OpenCategory.class::isInstance).hasSize(7);
    }

    @Test
    void givenAResult_whenRepeated_thenAgainTakesTheWordsAndVariationsThePrompt() {
        assertThat(tap(new Home(), new Callback.Again(ID, 2, 10, RESULT, ACTION)))
                .isEqualTo(new Ask(new Home(), repeat(RepeatMode.WORDS), Notice.NONE));
        assertThat(tap(new Home(), new CreationTap.Vary(ID, 2, 10, RESULT, ACTION)))
                .isEqualTo(new Ask(new Home(), repeat(RepeatMode.PROMPT), Notice.NONE));
    }

    @Test
    void givenARepeatThatWasTaken_whenShown_thenTheResultHasButtonsForANewOneAboveItsCard() {
        var made = S.generation(GenerationStatus.SUCCEEDED, 1, null);
        var order = S.generation(GenerationStatus.PENDING, 0, null);
        var place = new ChoosingRatio(ANNA, Idea.of("a cat"));

        Turn turn = turn(place, new RepeatableKnown(made, RESULT, order));

        assertThat(turn)
                .isEqualTo(
                        new Show(
                                place,
                                new Screen.Ordered(
                                        new Screen.OneImage(S.image(1), made, ACTION),
                                        order,
                                        ACTION),
                                Notice.NONE));
    }

    @Test
    void givenARepeatThatEnded_whenItsButtonIsTappedOnceMore_thenThereIsAButtonForANewOne() {
        var made = S.generation(GenerationStatus.SUCCEEDED, 4, null);

        Turn turn = turn(new Home(), new RepeatableKnown(made, new Spot(Surface.CHOSEN, 0), made));

        assertThat(turn)
                .isEqualTo(
                        new Show(
                                new Home(),
                                new Screen.Numbers(made, ACTION),
                                Notice.ORDERED_BEFORE));
    }

    @Test
    void givenAnotherPriceNow_whenRepeated_thenTheTappedMessageSaysIt() {
        var made = S.generation(GenerationStatus.SUCCEEDED, 4, null);
        var chosen = new Spot(Surface.CHOSEN, 2);
        var command = new CreationCommand.Repeat(ID, RepeatMode.PROMPT, 4, 20, chosen, ORIGIN);

        Turn refused = turn(new Home(), new Failed(command, ProblemCode.PRICE_CHANGED, null, null));

        assertThat(refused)
                .isEqualTo(
                        new Ask(
                                new Home(),
                                new CreationCommand.FetchRepeatable(ID, chosen),
                                Notice.PRICE_CHANGED));
        assertThat(turn(new Home(), new RepeatableKnown(made, chosen, null)))
                .isInstanceOfSatisfying(
                        Show.class,
                        show ->
                                assertThat(show.screen())
                                        .isEqualTo(new Screen.Chosen(S.image(2), made, ACTION)));
    }

    @Test
    void givenAnImageOfAContactSheet_whenDrawn_thenARepeatSaysWhatItCostsNow() {
        var free = S.generation(GenerationStatus.SUCCEEDED, 1, null);
        String buttons =
                new HtmlScreenRenderer()
                        .render(
                                new GalleryScreen.ImageActions(S.image(1), free, ACTION),
                                Notice.NONE,
                                Language.EN)
                        .parts()
                        .toString();

        assertThat(free.price()).isNotEqualTo(free.repeatPrice());
        assertThat(buttons)
                .contains(
                        new Callback.Again(
                                        ID,
                                        free.count(),
                                        free.repeatPrice(),
                                        new Spot(Surface.GALLERY, 1),
                                        ACTION)
                                .encode());
    }

    private static CreationCommand repeat(RepeatMode mode) {
        return new CreationCommand.Repeat(ID, mode, 2, 10, RESULT, ORIGIN);
    }

    @Test
    void givenStyles_whenBrowsed_thenNeighboursAreOfferedAndFavouritesAreACategory() {
        var list = CreationSamples.styles(S, true);

        var first = card(new BrowsingStyles(ANNA, KEY, null), list);
        assertThat(first.style().key()).isEqualTo(KEY);
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isNotNull();
        var last = card(new BrowsingStyles(ANNA, CreationTap.FAVOURITES, "unknown"), list);
        assertThat(last.total()).isEqualTo(6);
        assertThat(last.number()).isEqualTo(1);
        Turn gone = turn(new BrowsingStyles(ANNA, "gone", null), new StylesKnown(list));
        assertThat(gone.next()).isEqualTo(new ChoosingCategory(ANNA));
    }

    @Test
    @Tag("P38")
    void givenForgedKeys_whenRead_thenTheButtonIsUnknown() {
        for (String data :
                new String[] {
                    "im", "im.x", "im.s.cinema", "im.u.No!ir", "im.u.a", "im.c.**", "im.e.1"
                }) {
            assertThat(Callback.decode(data)).as(data).isInstanceOf(Callback.Unknown.class);
        }
        var longest = new CreationTap.LikeStyle(KEY, KEY, true);
        assertThat(longest.encode()).hasSizeLessThanOrEqualTo(64);
        assertThat(Callback.decode(longest.encode())).isEqualTo(longest);
    }

    private Turn planned(Turn turn, UserSettings settings) {
        var style = CreationSamples.style(S, 1, false);
        return turn(turn.next(), new ImagePlanned(settings, style, null, null));
    }

    /// As the library has it now.
    private static Idea titled(GenerationView made) {
        Idea idea = Idea.of(made);
        return idea.style() == null
                ? idea
                : new Idea(idea.words(), Idea.Style.of(CreationSamples.style(S, 1, false)), null);
    }

    private CreationScreen.StyleCard card(
            Conversation place, dev.aisha.model.style.StyleList list) {
        return (CreationScreen.StyleCard) ((Show) turn(place, new StylesKnown(list))).screen();
    }

    private static UserSettings quick() {
        return new UserSettings(
                "en", AspectRatio.CLASSIC, 3, true, EnhancementMode.ON, true, true, true);
    }

    private static UserSettings showFirst(boolean quick) {
        return new UserSettings(
                "en", AspectRatio.CLASSIC, 3, quick, EnhancementMode.SHOW_FIRST, true, true, true);
    }

    private static Idea styled(String words, Map<String, String> titles) {
        return new Idea(words, new Idea.Style(KEY, titles), null);
    }

    private static Event input(String kind) {
        return switch (kind) {
            case "back" -> new Tapped(new Callback.Back());
            case "menu" -> new Tapped(new Callback.Menu());
            case "stale" -> new Tapped(new Callback.Unknown());
            case "text" -> new Text("a cat on the moon");
            case "short" -> new Text("x");
            case "photo" -> new PhotoReceived("ref-9", "image/jpeg", 1L, null);
            case "junk" -> new Unsupported();
            case "cancel" -> new CommandGiven(BotCommand.CANCEL, "");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Turn tap(Conversation place, Callback callback) {
        return turn(place, new Tapped(callback));
    }

    private Turn turn(Conversation place, Event event) {
        return flows.turn(new Moment(place, event, ORIGIN, ACTION, Language.EN, Notice.NONE));
    }

    private static @Nullable Notice notice(Turn turn) {
        return switch (turn) {
            case Ask(_, _, var notice) -> notice;
            case Show(_, _, var notice) -> notice;
        };
    }
}
