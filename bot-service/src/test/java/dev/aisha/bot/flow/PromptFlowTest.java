package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.PromptSamples.DRAFT;
import static dev.aisha.bot.screen.PromptSamples.PHOTO;
import static dev.aisha.bot.screen.PromptSamples.offer;
import static dev.aisha.bot.screen.PromptSamples.prompt;
import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationPlace.PlanningImage;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.Event.Tapped;
import dev.aisha.bot.conversation.Event.Text;
import dev.aisha.bot.conversation.Event.Unsupported;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.PromptCommand.*;
import dev.aisha.bot.conversation.PromptEvent.*;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.PromptPlace.*;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.WalletPlace;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.PromptSamples;
import dev.aisha.bot.screen.PromptScreen;
import dev.aisha.bot.screen.PromptTap;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The state table of prompts from photos: each place × each kind of input.
class PromptFlowTest {
    private static final String ORIGIN = "u17";
    private static final Wish MAIN = new Wish.Main();
    private static final PromptView READY = prompt(DraftOrigin.PHOTO, PromptStatus.READY, null);
    private static final PromptView WORDS = prompt(DraftOrigin.WORDS, PromptStatus.READY, null);
    private static final SentPhoto OTHER = new SentPhoto("ref-8", 72, null);

    private static final AskingPhoto FRESH = new AskingPhoto(MAIN, null, null);
    private static final AskingPhoto PRICED = new AskingPhoto(MAIN, null, 1L);
    private static final AskingPhoto WAITING = new AskingPhoto(MAIN, PHOTO, 1L);
    private static final AgreeingToVision CONSENT = new AgreeingToVision(MAIN, null, "2026-11");
    private static final SeeingPrompt SEEING = new SeeingPrompt(DRAFT);
    private static final RewordingPrompt EDITING = new RewordingPrompt(DRAFT);
    private static final ShapingPrompt SHAPING = new ShapingPrompt(DRAFT);
    private static final CastingPrompt CASTING = new CastingPrompt(DRAFT, 0);

    static Stream<Arguments> table() {
        var photo = new PhotoReceived("ref-8", "image/jpeg", 1L, null, 72);
        var sameAlbum = new PhotoReceived("ref-9", "image/jpeg", 1L, "album-1", 73);
        var again = new AskingPhoto(DRAFT.wish(), OTHER, null);
        return Stream.of(
                // a photo
                row(FRESH, photo, new AskingPhoto(MAIN, OTHER, null), new FetchReadOffer()),
                row(
                        PRICED,
                        photo,
                        new AskingPhoto(MAIN, OTHER, 1L),
                        new StartReading("ref-8", 1, MAIN, ORIGIN + ":read")),
                row(WAITING, photo, new AskingPhoto(MAIN, OTHER, null), new FetchReadOffer()),
                row(WAITING, sameAlbum, WAITING, new FetchReadOffer(), Notice.ALBUM_FIRST),
                row(SEEING, photo, again, new FetchReadOffer()),
                row(
                        SEEING,
                        sameAlbum,
                        SEEING,
                        new FetchPrompt(ID, DRAFT.wish()),
                        Notice.ALBUM_FIRST),
                row(EDITING, photo, again, new FetchReadOffer()),
                row(SHAPING, photo, again, new FetchReadOffer()),
                row(CASTING, photo, again, new FetchReadOffer()),
                // a text
                row(FRESH, text("hello"), FRESH, new FetchReadOffer(), Notice.NOT_UNDERSTOOD),
                row(WAITING, text("hello"), WAITING, new FetchReadOffer(), Notice.NOT_UNDERSTOOD),
                row(EDITING, text("a cat"), EDITING, new ChangePrompt(ID, "a cat")),
                row(
                        EDITING,
                        text("a"),
                        EDITING,
                        new FetchPrompt(ID, DRAFT.wish()),
                        Notice.PROMPT_INVALID),
                row(
                        EDITING,
                        text("a".repeat(1001)),
                        EDITING,
                        new FetchPrompt(ID, DRAFT.wish()),
                        Notice.PROMPT_INVALID),
                row(CASTING, text("hello"), CASTING, new FetchCast(), Notice.NOT_UNDERSTOOD),
                // what cannot be read
                row(FRESH, new Unsupported(), FRESH, new FetchReadOffer(), Notice.NOT_UNDERSTOOD),
                row(
                        SEEING,
                        new Unsupported(),
                        SEEING,
                        new FetchPrompt(ID, DRAFT.wish()),
                        Notice.NOT_UNDERSTOOD),
                // buttons
                row(new Home(), tap(new PromptTap.StartPhoto(null)), FRESH, new FetchReadOffer()),
                row(
                        new Home(),
                        tap(new PromptTap.StartPhoto(ID)),
                        new AskingPhoto(new Wish.Named(ID), null, null),
                        new FetchReadOffer()),
                row(
                        new OfferingPhotos(List.of("ref-1"), 71),
                        tap(new PromptTap.ReadOffered()),
                        new AskingPhoto(MAIN, new SentPhoto("ref-1", 71, null), null),
                        new FetchReadOffer()),
                row(
                        new OfferingPhotos(List.of("ref-1", "ref-2"), 71),
                        tap(new PromptTap.ReadOffered()),
                        new AskingPhoto(MAIN, new SentPhoto("ref-1", 71, null), null),
                        new FetchReadOffer(),
                        Notice.ALBUM_FIRST),
                row(
                        CONSENT,
                        tap(new PromptTap.AgreeVision()),
                        CONSENT,
                        new AgreeToVision("2026-11")),
                row(
                        WAITING,
                        tap(new PromptTap.ReadIt(1, ACTION)),
                        WAITING,
                        new StartReading("ref-7", 1, MAIN, ORIGIN)),
                row(
                        WAITING,
                        tap(new PromptTap.ReadIt(2, ACTION)),
                        WAITING,
                        new FetchReadOffer(),
                        Notice.OUTDATED),
                row(
                        SEEING,
                        tap(new PromptTap.ReadIt(1, ACTION)),
                        SEEING,
                        new FetchPrompt(ID, DRAFT.wish())),
                row(
                        new Home(),
                        tap(new PromptTap.ShowPrompt(ID)),
                        bare(),
                        new FetchPrompt(ID, MAIN)),
                row(
                        SEEING,
                        tap(new PromptTap.TakeIt(ID, false)),
                        SEEING,
                        new TakePrompt(ID, false)),
                row(
                        new Home(),
                        tap(new PromptTap.TakeIt(ID, true)),
                        bare(),
                        new TakePrompt(ID, true)),
                row(
                        SEEING,
                        tap(new PromptTap.EditIt(ID)),
                        EDITING,
                        new FetchPrompt(ID, DRAFT.wish())),
                row(SEEING, tap(new PromptTap.CastIt(ID, 0)), CASTING, new FetchCast()),
                row(
                        CASTING,
                        tap(new PromptTap.TakeFace(null)),
                        new SeeingPrompt(DRAFT.with(new Wish.Nobody())),
                        new FetchPrompt(ID, new Wish.Nobody())),
                row(
                        SHAPING,
                        tap(new PromptTap.TakeShape(AspectRatio.CINEMA)),
                        new SeeingPrompt(DRAFT.with(AspectRatio.CINEMA)),
                        new FetchPrompt(ID, DRAFT.wish())),
                row(
                        SEEING,
                        tap(new PromptTap.MakeIt(ID, true, AspectRatio.STORY, 2, 10, ACTION)),
                        SEEING,
                        new MakePicture(ID, new Wish.Named(ID), AspectRatio.STORY, 2, 10, ORIGIN)),
                row(
                        new Home(),
                        tap(new PromptTap.MakeIt(ID, true, AspectRatio.STORY, 2, 10, ACTION)),
                        bare(),
                        new FetchPrompt(ID, MAIN),
                        Notice.OUTDATED),
                row(
                        new Home(),
                        tap(new PromptTap.MakeIt(ID, false, AspectRatio.STORY, 2, 10, ACTION)),
                        new Home(),
                        new MakePicture(ID, new Wish.Nobody(), AspectRatio.STORY, 2, 10, ORIGIN)),
                row(
                        SEEING,
                        tap(new PromptTap.MakeIt(ID, false, AspectRatio.STORY, 2, 10, ACTION)),
                        SEEING,
                        new MakePicture(ID, new Wish.Nobody(), AspectRatio.STORY, 2, 10, ORIGIN)),
                row(
                        SEEING,
                        tap(new PromptTap.TakePhotoAway(ID)),
                        new SeeingPrompt(DRAFT.withoutPhoto()),
                        new TakeAway(ID, 71)),
                row(
                        bare(),
                        tap(new PromptTap.TakePhotoAway(ID)),
                        bare(),
                        new TakeAway(ID, null),
                        Notice.OUTDATED));
    }

    @ParameterizedTest
    @MethodSource("table")
    void givenAPlace_whenSomethingHappens_thenTheTableSaysWhatFollows(
            Conversation now, Event event, Turn expected) {
        assertThat(turn(now, event)).isEqualTo(expected);
    }

    @Test
    void givenAText_whenSeeingAPrompt_thenItIsOfferedAsAnother() {
        assertThat(turn(SEEING, text("a dog")).next()).isEqualTo(new OfferingText("a dog"));
        assertThat(turn(SHAPING, text("a dog")))
                .isEqualTo(
                        new Show(SHAPING, new PromptScreen.ShapeQuestion(), Notice.NOT_UNDERSTOOD));
    }

    @Test
    @Tag("P50")
    void givenNoConsent_whenAPhotoComesFirst_thenItWaitsAndNothingIsSent() {
        Turn asked = turn(FRESH, new PhotoReceived("ref-8", null, null, null, 72));
        Turn consent = turn(asked.next(), new ReadOffered(offer(200, true, false)));
        assertThat(consent)
                .isEqualTo(
                        new Show(
                                new AgreeingToVision(MAIN, OTHER, "2026-11"),
                                new PromptScreen.VisionConsent("2026-11"),
                                Notice.NONE));
        Turn agreed = turn(consent.next(), new VisionAgreed());
        assertThat(agreed)
                .isEqualTo(
                        new Ask(
                                new AskingPhoto(MAIN, OTHER, null),
                                new FetchReadOffer(),
                                Notice.NONE));
        Turn priced = turn(agreed.next(), new ReadOffered(offer(200, true, true)));
        assertThat(((Show) priced).screen())
                .isEqualTo(new PromptScreen.ReadCheck(offer(200, true, true), ACTION));
    }

    @Test
    @Tag("P50")
    void givenTheConsentQuestion_whenAPhotoComes_thenItIsHeld() {
        Turn turn = turn(CONSENT, new PhotoReceived("ref-8", null, null, null, 72));
        assertThat(turn)
                .isEqualTo(
                        new Show(
                                new AgreeingToVision(MAIN, OTHER, "2026-11"),
                                new PromptScreen.VisionConsent("2026-11"),
                                Notice.PHOTO_WAITS_FOR_VISION));
    }

    @Test
    @Tag("P50")
    void givenConsentWithdrawnMeanwhile_whenReadingIsRefused_thenItIsAskedForAgain() {
        var reading = new StartReading("ref-7", 1, MAIN, "k");
        assertThat(refused(WAITING, reading, ProblemCode.CONSENT_REQUIRED))
                .isEqualTo(
                        new Ask(
                                new AskingPhoto(MAIN, PHOTO, null),
                                new FetchReadOffer(),
                                Notice.PHOTO_WAITS_FOR_VISION));
    }

    @Test
    void givenAnOffer_whenNoPhotoWasSent_thenItIsAskedForWithItsPrice() {
        assertThat(turn(FRESH, new ReadOffered(offer(3, true, true))))
                .isEqualTo(
                        new Show(
                                PRICED,
                                new PromptScreen.PhotoQuestion(offer(3, true, true)),
                                Notice.NONE));
        assertThat(screen(turn(FRESH, new ReadOffered(offer(3, false, true)))))
                .isInstanceOfSatisfying(
                        Screen.Problem.class,
                        problem ->
                                assertThat(problem.code())
                                        .isEqualTo(ProblemCode.VISION_UNAVAILABLE));
    }

    @Test
    void givenAReadingBegan_whenAnswered_thenItsCardIsShownWithThePhotoRemembered() {
        PromptView pending = prompt(DraftOrigin.PHOTO, PromptStatus.PENDING, null);
        var draft = new Draft(ID, MAIN, null, PHOTO);
        assertThat(turn(WAITING, new PromptKnown(pending, null)))
                .isEqualTo(
                        new Show(
                                new SeeingPrompt(draft),
                                draft.card(pending, true, null, ACTION),
                                Notice.NONE));
    }

    @Test
    void givenAWishedAvatar_whenItsNameIsKnown_thenTheButtonSaysIt() {
        Turn shown = turn(SEEING, new PromptKnown(READY, null, "Bob"));

        assertThat(shown.next()).isEqualTo(new SeeingPrompt(DRAFT.faced("Bob")));
        assertThat(
                        new HtmlScreenRenderer()
                                .render(screen(shown), Notice.NONE, Language.EN)
                                .parts()
                                .toString())
                .contains("With Bob: 2 images · 10");
    }

    @Test
    void givenPicturesThatWereOrdered_whenShown_thenThePromptKeepsItsChoicesForMore() {
        var order = Samples.PLAIN.generation(GenerationStatus.PENDING, 0, null);
        var card = DRAFT.card(READY, true, null, ACTION);

        assertThat(turn(SEEING, new PictureOrdered(READY, order)))
                .isEqualTo(new Show(SEEING, new Screen.Ordered(card, order, ACTION), Notice.NONE));
        var made = Samples.PLAIN.generation(GenerationStatus.SUCCEEDED, 2, null);
        assertThat(turn(SEEING, new PictureOrdered(READY, made)))
                .isEqualTo(new Show(SEEING, card, Notice.ORDERED_BEFORE));
    }

    @Test
    void givenAnEdit_whenItBeginsAndEnds_thenTheQuestionThenTheCard() {
        assertThat(turn(EDITING, new PromptKnown(READY, null)))
                .isEqualTo(new Show(EDITING, new PromptScreen.EditQuestion(READY), Notice.NONE));
        assertThat(turn(EDITING, new PromptChanged(READY)))
                .isEqualTo(new Show(SEEING, DRAFT.card(READY, true, null, ACTION), Notice.NONE));
        var change = new ChangePrompt(ID, "bad");
        assertThat(notice(refused(EDITING, change, ProblemCode.PROMPT_BLOCKED)))
                .isEqualTo(Notice.PROMPT_BLOCKED);
        assertThat(notice(refused(EDITING, change, ProblemCode.PROMPT_INVALID)))
                .isEqualTo(Notice.PROMPT_INVALID);
    }

    @Test
    void givenAPhotoTakenAway_whenAnswered_thenTheCardIsDrawnWithoutIt() {
        var left = new SeeingPrompt(DRAFT.withoutPhoto());
        assertThat(turn(left, new PromptKnown(READY, 71)))
                .isEqualTo(
                        new Show(
                                left,
                                DRAFT.withoutPhoto().card(READY, true, 71, ACTION),
                                Notice.NONE));
    }

    @Test
    void givenAPictureIsRefused_whenItCanBePutRight_thenThereItLeads() {
        var make = new MakePicture(ID, MAIN, AspectRatio.STORY, 2, 10, "k");
        assertThat(notice(refused(SEEING, make, ProblemCode.PRICE_CHANGED)))
                .isEqualTo(Notice.PRICE_CHANGED);
        assertThat(refused(SEEING, make, ProblemCode.AVATAR_NOT_READY).next())
                .isEqualTo(new CastingPrompt(DRAFT.with(MAIN), 0));
        assertThat(refused(SEEING, make, ProblemCode.LEDGER_INSUFFICIENT_FUNDS).next())
                .isInstanceOf(WalletPlace.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {
                "PROMPT_RATE_LIMITED",
                "VISION_UNAVAILABLE",
                "UNAVAILABLE",
                "PROMPT_NOT_FOUND"
            })
    void givenARefusedReading_whenNothingCanBePutRight_thenASentenceWithAWayOn(ProblemCode code) {
        assertThat(screen(refused(WAITING, new StartReading("ref-7", 1, MAIN, "k"), code)))
                .isInstanceOf(Screen.Problem.class);
    }

    @Test
    void givenWords_whenTheirPromptIsAsked_thenItsCardIsShownForTheSamePerson() {
        Wish anna = new Wish.Named(ID);
        Turn shown = turn(new PlanningImage(anna, Idea.of("дождь")), new PromptKnown(WORDS, null));

        assertThat(shown.next()).isEqualTo(new SeeingPrompt(new Draft(ID, anna, null, null)));
        assertThat(screen(shown)).isInstanceOf(PromptScreen.PromptCard.class);
    }

    @Test
    void givenAWrittenPrompt_whenUsedOrDeclined_thenAnOrderIsPlanned() {
        Wish nobody = new Wish.Nobody();
        var seen = new SeeingPrompt(new Draft(ID, nobody, null, null));
        Turn used = turn(seen, new PromptChosen(WORDS));
        assertThat(used.next())
                .isEqualTo(
                        new PlanningImage(
                                nobody, new Idea("close-up shot of a man in rain", null, ID)));
        Turn declined = turn(seen, new PromptDeclined(WORDS));
        assertThat(declined.next()).isEqualTo(new PlanningImage(nobody, Idea.of("дождь"), true));
        assertThat(turn(SEEING, new PromptDeclined(READY)).next())
                .isEqualTo(new WritingPrompt(nobody));
        assertThat(Places.before(new ChoosingRatio(MAIN, new Idea("rain", null, ID))))
                .isEqualTo(bare());
    }

    @Test
    void givenAnEarlierOrder_whenItsPromptIsSeenAndTaken_thenItsShapeAndNumberStay() {
        var planning = new PlanningImage(MAIN, Idea.of("дождь"), false, AspectRatio.CINEMA, 3);
        Turn seen = turn(planning, new PromptKnown(WORDS, null));
        assertThat(seen.next())
                .isEqualTo(
                        new SeeingPrompt(new Draft(ID, MAIN, AspectRatio.CINEMA, null, 3, null)));

        assertThat(turn(seen.next(), new PromptChosen(WORDS)).next())
                .isInstanceOfSatisfying(
                        PlanningImage.class,
                        order -> {
                            assertThat(order.ratio()).isEqualTo(AspectRatio.CINEMA);
                            assertThat(order.count()).isEqualTo(3);
                        });
        assertThat(turn(seen.next(), new PromptDeclined(WORDS)).next())
                .isEqualTo(
                        new PlanningImage(
                                new Wish.Nobody(), Idea.of("дождь"), true, AspectRatio.CINEMA, 3));
    }

    @Test
    void givenWordsAreAskedFor_whenAPhotoComes_thenItIsReadForTheSamePerson() {
        Wish anna = new Wish.Named(ID);
        assertThat(
                        turn(
                                        new WritingPrompt(anna),
                                        new PhotoReceived("ref-7", "image/jpeg", 1L, "album-1", 71))
                                .next())
                .isEqualTo(new AskingPhoto(anna, PHOTO, null));
    }

    @Test
    void givenWordsCannotBeWrittenAhead_whenRefused_thenTheyGoOnAsTheyAre() {
        var place = new PlanningImage(MAIN, Idea.of("rain"));
        var ahead = new WriteAhead(Idea.of("rain"), MAIN, "k");

        Turn limited = refused(place, ahead, ProblemCode.PROMPT_RATE_LIMITED);
        assertThat(limited.next()).isEqualTo(new PlanningImage(MAIN, Idea.of("rain"), true));
        assertThat(notice(limited)).isEqualTo(Notice.PROMPT_UNWRITTEN);
        assertThat(refused(place, ahead, ProblemCode.PROMPT_INVALID).next())
                .isEqualTo(new WritingPrompt(MAIN));
        assertThat(screen(refused(place, ahead, ProblemCode.AVATAR_NOT_READY)))
                .isInstanceOf(Screen.Problem.class);
        Turn blocked = refused(SEEING, new TakePrompt(ID, true), ProblemCode.PROMPT_BLOCKED);
        assertThat(blocked.next()).isEqualTo(SEEING);
        assertThat(notice(blocked)).isEqualTo(Notice.PROMPT_BLOCKED);
    }

    @Test
    void givenAPlace_whenGoingBack_thenOneStep() {
        assertThat(Places.before(EDITING)).isEqualTo(SEEING);
        assertThat(Places.before(SHAPING)).isEqualTo(SEEING);
        assertThat(Places.before(CASTING)).isEqualTo(SEEING);
        for (PromptPlace place : List.of(FRESH, CONSENT)) {
            assertThat(Places.before(place)).isEqualTo(new Home());
        }
        assertThat(Places.before(SEEING)).isEqualTo(new AskingPhoto(DRAFT.wish(), null, null));
        assertThat(Places.before(bare())).isEqualTo(new WritingPrompt(MAIN));
        assertThat(PromptSamples.places()).hasSize(12);
    }

    private static SeeingPrompt bare() {
        return new SeeingPrompt(new Draft(ID, MAIN, null, null));
    }

    private static Arguments row(
            Conversation now, Event event, Conversation next, PromptCommand command) {
        return row(now, event, next, command, Notice.NONE);
    }

    private static Arguments row(
            Conversation now,
            Event event,
            Conversation next,
            PromptCommand command,
            Notice notice) {
        return Arguments.of(now, event, new Ask(next, command, notice));
    }

    private static Event tap(PromptTap tap) {
        return new Tapped(tap);
    }

    private static Event text(String text) {
        return new Text(text);
    }

    private static Turn refused(Conversation now, PromptCommand command, ProblemCode code) {
        return turn(now, new Failed(command, code, 2L, null));
    }

    private static Screen screen(Turn turn) {
        return ((Show) turn).screen();
    }

    private static Notice notice(Turn turn) {
        return switch (turn) {
            case Ask(_, _, var notice) -> notice;
            case Show(_, _, var notice) -> notice;
        };
    }

    private static Turn turn(Conversation now, Event event) {
        return new Flows().turn(new Moment(now, event, ORIGIN, ACTION, Language.EN, Notice.NONE));
    }
}
