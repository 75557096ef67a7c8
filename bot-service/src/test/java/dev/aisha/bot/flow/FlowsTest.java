package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Command.Purpose;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationPlace.PlanningImage;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.conversation.SettingsEvent;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.WalletEvent.*;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.AllScreens;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.CreationSamples;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Surface;
import dev.aisha.bot.screen.WalletSamples;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.ReportPayment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlowsTest {
    private static final Samples S = Samples.PLAIN;
    private static final String ORIGIN = "u7";
    private final Flows flows = new Flows();

    static Stream<Conversation> places() {
        return EveryPlace.all().stream();
    }

    /// Everything a person can do: every command, every button of every screen, text, photo, junk.
    static List<Event> inputs() {
        List<Event> inputs = new ArrayList<>();
        for (BotCommand command : BotCommand.values()) {
            inputs.add(new CommandGiven(command, ""));
        }
        Map<Class<?>, Callback> buttons = new LinkedHashMap<>();
        var renderer = new HtmlScreenRenderer();
        for (Screen screen : AllScreens.of(S)) {
            renderer.render(screen, Notice.NONE, Language.EN).parts().stream()
                    .flatMap(part -> part.keyboard().stream())
                    .flatMap(List::stream)
                    .map(button -> Callback.decode(button.data()))
                    .forEach(callback -> buttons.put(callback.getClass(), callback));
        }
        buttons.values().forEach(callback -> inputs.add(new Tapped(callback)));
        inputs.add(new Tapped(new Callback.Unknown()));
        inputs.add(new Text("a cat on the moon"));
        inputs.add(new Text(""));
        inputs.add(new Text("x".repeat(5000)));
        inputs.add(new PhotoReceived("ref-9", "image/jpeg", 1L, "album"));
        inputs.add(new Unsupported());
        inputs.add(new MoneyMoved.Paid("order", new ReportPayment("charge", "XTR", 1000)));
        inputs.add(new MoneyMoved.Refunded(new ReportPayment("charge", "XTR", 1000)));
        return inputs;
    }

    static List<Event> answers() {
        return Stream.concat(plainAnswers(), GallerySamples.answers(S).stream()).toList();
    }

    private static Stream<Event> plainAnswers() {
        return Stream.of(
                new UserKnown(S.user(true, 1, 1)),
                new UserKnown(S.user(false, 0, 0)),
                new BalanceKnown(S.balance()),
                new AvatarsKnown(S.avatars(AvatarStatus.COMPLETED, 3)),
                new AvatarsKnown(S.avatars(AvatarStatus.DRAFT, 0)),
                new AvatarKnown(S.avatar(AvatarStatus.DRAFT)),
                new AvatarCreated(S.avatar(AvatarStatus.DRAFT)),
                new AvatarRenamed(S.avatar(AvatarStatus.DRAFT)),
                new MainChanged(S.avatar(AvatarStatus.COMPLETED)),
                new AvatarDeleted(ID),
                new PhotosKnown(S.photos(AvatarStatus.COLLECTING, 1, 2, 3)),
                new PhotosAdded(S.photos(AvatarStatus.DELETED, 1, 2, 3)),
                new TrainingOffered(S.avatar(AvatarStatus.TRAINING), S.trainingOffer()),
                new TrainingKnown(S.training(TrainingStatus.RUNNING, null)),
                new ImageOffered(S.offer(), null, true),
                new GenerationKnown(S.generation(GenerationStatus.QUEUED, 0, null)),
                new ChosenKnown(S.generation(GenerationStatus.SUCCEEDED, 3, null), 9),
                new ImageKnown(S.card(), null, Surface.GALLERY, Purpose.SHOW),
                new TopUpKnown(WalletSamples.offer(4)),
                new Ordered(WalletSamples.order()),
                new HistoryKnown(WalletSamples.history()),
                new PromoPaid(new PromoRedeemed("WINTER", 21, 221)),
                new ReferralKnown(WalletSamples.referral(), "aisha_bot"),
                new ReferrerNamed(),
                new PaymentsKnown(WalletSamples.payments()),
                new PaymentKnown(WalletSamples.payment(PaymentStatus.CREDITED, 0)),
                new GalleryEmpty(),
                new ImageDeleted(
                        ID, Surface.GALLERY, S.generation(GenerationStatus.SUCCEEDED, 3, null)),
                new ImageDeleted(
                        ID, Surface.CHOSEN, S.generation(GenerationStatus.SUCCEEDED, 3, null)),
                new SettingsEvent.SettingsKnown(S.user(true, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnythingHappens_thenThereIsATurn(Conversation place) {
        for (Event event :
                Stream.of(inputs(), answers(), CreationSamples.answers(S))
                        .flatMap(List::stream)
                        .toList()) {
            Turn turn = turn(place, event);
            assertThat(turn.next()).as(place + " × " + event).isNotNull();
            if (turn instanceof Show(_, var screen, _)) {
                assertThat(screen).isNotInstanceOf(Screen.Silence.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnyCommandIsRefused_thenThePersonHearsOfIt(Conversation place) {
        List<Command> commands =
                inputs().stream()
                        .map(input -> turn(place, input))
                        .filter(Ask.class::isInstance)
                        .map(turn -> ((Ask) turn).command())
                        .toList();
        for (Command command : commands) {
            for (ProblemCode code : ProblemCode.values()) {
                switch (turn(place, new Failed(command, code, 5L, null))) {
                    case Show(_, var screen, _) ->
                            assertThat(screen).isInstanceOf(Screen.Problem.class);
                    case Ask(_, var repair, _) -> assertThat(repair).isNotEqualTo(command);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    @Tag("P38")
    void givenAnyPlace_whenAForgedButtonIsTapped_thenNothingIsWritten(Conversation place) {
        Turn turn = turn(place, new Tapped(new Callback.Unknown()));
        assertThat(notice(turn)).isEqualTo(Notice.OUTDATED);
        if (turn instanceof Ask(_, var command, _)) {
            assertThat(command.getClass().getSimpleName()).startsWith("Fetch");
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenGoingBackOftenEnough_thenThePersonIsHome(Conversation place) {
        Conversation at = place;
        for (int i = 0; i < 5; i++) {
            at = Places.before(at);
        }
        assertThat(at).isEqualTo(new Home());
    }

    @Test
    @Tag("P50")
    void givenPhotosBeforeConsent_whenTheyCome_thenNothingLeavesUntilAgreement() {
        var start = new Consenting(ID, "2026-11", List.of());
        Turn waits = turn(start, new PhotoReceived("ref-1", null, null, null));
        assertThat(waits.next()).isEqualTo(new Consenting(ID, "2026-11", List.of("ref-1")));
        assertThat(((Ask) waits).command()).isEqualTo(new Command.FetchUser());
        assertThat(notice(waits)).isEqualTo(Notice.PHOTOS_WAIT);

        Turn agreed = turn(waits.next(), new Tapped(new Callback.Agree()));
        assertThat(((Ask) agreed).command()).isEqualTo(new Command.GiveConsent("2026-11"));

        Turn sent = turn(agreed.next(), new UserKnown(S.user(true, 1, 0)));
        assertThat(((Ask) sent).command())
                .isInstanceOfSatisfying(
                        Command.AddPhotos.class,
                        add -> assertThat(add.sourceRefs()).containsExactly("ref-1"));
        assertThat(sent.next()).isEqualTo(new CollectingPhotos(ID));
    }

    @Test
    @Tag("P50")
    void givenRevokedConsent_whenAPhotoComes_thenItWaitsForANewAgreement() {
        Turn sent = turn(new CollectingPhotos(ID), new PhotoReceived("ref-1", null, null, null));
        var command = ((Ask) sent).command();
        assertThat(command).isEqualTo(new Command.AddPhotos(ID, List.of("ref-1"), "u7:photo"));
        Turn refused =
                turn(sent.next(), new Failed(command, ProblemCode.CONSENT_REQUIRED, null, null));
        assertThat(refused.next()).isEqualTo(new Consenting(ID, null, List.of("ref-1")));
    }

    @Test
    void givenAFullSet_whenMorePhotosCome_thenTheCardStaysAndIsRedrawn() {
        var add = new Command.AddPhotos(ID, List.of("ref-1"), "u7:photo");
        Turn turn =
                turn(
                        new CollectingPhotos(ID),
                        new Failed(add, ProblemCode.PHOTO_SET_FULL, null, null));
        assertThat(((Ask) turn).command()).isEqualTo(new Command.FetchPhotos(ID, true));
    }

    @Test
    void givenAPaidTraining_whenItsButtonIsTappedTwice_thenTheSameKeyIsSent() {
        var pay = new Callback.Pay(ID, TrainingPreset.FAST, 150, ACTION);
        Turn first = turn(new CheckingTraining(ID, null), new Tapped(pay), pay.encode());
        Turn second = turn(new WatchingTraining(ID), new Tapped(pay), pay.encode());
        assertThat(((Ask) first).command())
                .isEqualTo(((Ask) second).command())
                .isEqualTo(new Command.StartTraining(ID, TrainingPreset.FAST, 150, pay.encode()));
    }

    @Test
    void givenAnImageOrder_whenItsButtonIsTappedTwice_thenTheSecondTapShowsTheSameCard() {
        var at =
                new ConfirmingImage(
                        new Wish.Named(ID), Idea.of("a cat"), AspectRatio.STORY, 2, ACTION);
        var tap = new Tapped(new Callback.Generate(10, ACTION));
        Turn first = turn(at, tap);
        assertThat(((Ask) first).command())
                .isEqualTo(
                        new Command.StartGeneration(
                                ID, Idea.of("a cat"), AspectRatio.STORY, 2, 10, ORIGIN));
        Turn card =
                turn(
                        first.next(),
                        new GenerationKnown(S.generation(GenerationStatus.PENDING, 0, null)));
        assertThat(card.next()).isEqualTo(new WatchingGeneration(ID, ACTION));
        assertThat(((Ask) turn(card.next(), tap)).command())
                .isEqualTo(new Command.FetchGeneration(ID));
    }

    @Test
    void givenAnOlderConfirmation_whenItsButtonIsTapped_thenNothingIsOrdered() {
        var at =
                new ConfirmingImage(
                        new Wish.Nobody(), Idea.of("a cat"), AspectRatio.STORY, 2, ACTION);
        Turn turn = turn(at, new Tapped(new Callback.Generate(10, "other")));
        assertThat(notice(turn)).isEqualTo(Notice.OUTDATED);
        assertThat(((Ask) turn).command()).isInstanceOf(Command.FetchImageOffer.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = AvatarType.class,
            names = {"PORTRAIT", "STYLE"})
    void givenAType_whenNamed_thenADraftIsOrderedWithTheUpdateAsKey(AvatarType type) {
        Turn typed = turn(new ChoosingType(), new Tapped(new Callback.ChooseType(type)));
        if (type == AvatarType.PORTRAIT) {
            assertThat(typed.next()).isEqualTo(new ChoosingSubject(List.of()));
            typed = turn(typed.next(), new Tapped(new Callback.ChooseSubject(Subject.MAN)));
        }
        Subject subject = type == AvatarType.PORTRAIT ? Subject.MAN : Subject.THING;
        assertThat(typed.next()).isEqualTo(new NamingAvatar(type, subject, null, List.of()));
        Turn named = turn(typed.next(), new Text("  Max "));
        assertThat(((Ask) named).command())
                .isEqualTo(new Command.CreateAvatar(type, subject, "Max", "u7:name"));
    }

    @Test
    void givenAStepThatIsTaken_whenItsButtonIsTappedAgain_thenTheNextScreenSaysNothingOfIt() {
        var name = new Tapped(new Callback.UseName(ACTION));
        assertThat(turn(new Consenting(ID, "2026-11", List.of()), name))
                .isEqualTo(Places.enter(new Consenting(ID, "2026-11", List.of())));
        var agree = new Tapped(new Callback.Agree());
        assertThat(turn(new CollectingPhotos(ID), agree))
                .isEqualTo(Places.enter(new CollectingPhotos(ID)));
        assertThat(notice(turn(new Home(), agree))).isEqualTo(Notice.OUTDATED);
    }

    @Test
    void givenANameOfEmoji_whenWritten_thenItsCharactersAreCountedAndNotTheirUnits() {
        var naming = new NamingAvatar(AvatarType.PORTRAIT, Subject.MAN, null, List.of());
        assertThat(notice(turn(naming, new Text("🦊".repeat(30))))).isEqualTo(Notice.NONE);
        assertThat(notice(turn(naming, new Text("🦊".repeat(31))))).isEqualTo(Notice.NAME_INVALID);
        assertThat(notice(turn(naming, new Text("🦊")))).isEqualTo(Notice.NAME_INVALID);
    }

    @Test
    void givenATakenSuggestion_whenAsked_thenTheNextFreeOneIsOffered() {
        var mine = new Samples("my AVATAR", "", 0).avatars(AvatarStatus.DRAFT, 1);
        Turn turn =
                turn(
                        new NamingAvatar(AvatarType.PORTRAIT, Subject.MAN, null, List.of()),
                        new AvatarsKnown(mine));
        assertThat(((Show) turn).screen())
                .isEqualTo(new Screen.NameQuestion("My avatar 2", ACTION));
    }

    @Test
    void givenTextWithoutAQuestion_whenTaken_thenItIsAPrompt() {
        Turn offer = turn(new SeeingBalance(), new Text("a cat"));
        assertThat(offer.next()).isEqualTo(new OfferingText("a cat"));
        Turn taken = turn(offer.next(), new Tapped(new Callback.UseText()));
        assertThat(taken.next()).isEqualTo(new PlanningImage(new Wish.Main(), Idea.of("a cat")));
    }

    @Test
    void givenPhotosWithoutAQuestion_whenThereIsADraft_thenTheyCanBeAdded() {
        Turn one = turn(new Home(), new PhotoReceived("ref-1", null, null, "a"));
        Turn two = turn(one.next(), new PhotoReceived("ref-2", null, null, "a"));
        assertThat(two.next()).isEqualTo(new OfferingPhotos(List.of("ref-1", "ref-2"), null));
        Turn shown = turn(two.next(), new AvatarsKnown(S.avatars(AvatarStatus.COLLECTING, 2)));
        assertThat(((Show) shown).screen()).isInstanceOf(Screen.PhotoOffer.class);
        Turn added = turn(two.next(), new Tapped(new Callback.AddOffered(ID, ACTION)));
        assertThat(((Ask) added).command())
                .isEqualTo(new Command.AddPhotos(ID, List.of("ref-1", "ref-2"), ORIGIN));
    }

    @Test
    void givenPhotosWithoutAQuestion_whenThereIsNoDraft_thenTheyCanBeRead() {
        var offering = new OfferingPhotos(List.of("ref-1"), null);
        Turn turn = turn(offering, new AvatarsKnown(S.avatars(AvatarStatus.COMPLETED, 2)));
        assertThat(turn.next()).isEqualTo(offering);
        assertThat(((Show) turn).screen())
                .isEqualTo(new Screen.PhotoOffer(1, S.avatars(AvatarStatus.DRAFT, 0), ACTION));
    }

    @Test
    void givenAChangedPrice_whenPaid_thenTheNewOneIsShownAndNothingElseHappens() {
        var pay = new Command.StartTraining(ID, TrainingPreset.FAST, 150, "k");
        Turn turn =
                turn(
                        new CheckingTraining(ID, TrainingPreset.FAST),
                        new Failed(pay, ProblemCode.PRICE_CHANGED, null, null));
        assertThat(((Ask) turn).command())
                .isEqualTo(new Command.FetchTrainingOffer(ID, TrainingPreset.FAST));
        assertThat(notice(turn)).isEqualTo(Notice.PRICE_CHANGED);
    }

    @Test
    void givenTheApiIsDown_whenTappedAgain_thenItIsTheSameButton() {
        var pay = new Callback.Pay(ID, TrainingPreset.FAST, 150, ACTION);
        var command = new Command.StartTraining(ID, TrainingPreset.FAST, 150, pay.encode());
        Turn turn =
                turn(
                        new CheckingTraining(ID, null),
                        new Failed(command, ProblemCode.UNAVAILABLE, null, null),
                        pay.encode());
        var problem = (Screen.Problem) ((Show) turn).screen();
        assertThat(problem.way().callback()).isEqualTo(pay);
    }

    @Test
    void givenTheShownImage_whenDeleted_thenItsNeighbourIsShown() {
        var other = new java.util.UUID(5, 5);
        Turn turn =
                turn(
                        new BrowsingGallery(ID, other),
                        new ImageDeleted(
                                ID,
                                Surface.GALLERY,
                                S.generation(GenerationStatus.SUCCEEDED, 3, null)));
        assertThat(turn.next()).isEqualTo(new BrowsingGallery(other, null));
        assertThat(notice(turn)).isEqualTo(Notice.IMAGE_DELETED);
    }

    @Test
    void givenADraft_whenCancelled_thenThePersonDecidesWhatBecomesOfIt() {
        Turn turn = turn(new CollectingPhotos(ID), new CommandGiven(BotCommand.CANCEL, ""));
        assertThat(turn.next()).isEqualTo(new LeavingDraft(ID));
        assertThat(notice(turn(new WritingPrompt(new Wish.Main()), cancel())))
                .isEqualTo(Notice.STEP_LEFT);
    }

    @Test
    void givenRunningWork_whenCancelIsWritten_thenItsCardIsShownAndNothingIsSaidToHaveStopped() {
        for (Conversation watching :
                List.of(new WatchingTraining(ID), new WatchingGeneration(ID, ACTION))) {
            Turn turn = turn(watching, cancel());
            assertThat(turn.next()).isEqualTo(watching);
            assertThat(notice(turn)).isEqualTo(Notice.STOP_ON_CARD);
        }
    }

    @Test
    void givenAMainAvatar_whenAskedForWords_thenTheWishNamesIt() {
        Turn turn =
                turn(
                        new WritingPrompt(new Wish.Main()),
                        new ImageOffered(S.offer(), S.avatar(AvatarStatus.COMPLETED), false));
        assertThat(turn.next()).isEqualTo(new WritingPrompt(new Wish.Named(ID)));
    }

    private static Event cancel() {
        return new CommandGiven(BotCommand.CANCEL, "");
    }

    private static Notice notice(Turn turn) {
        return switch (turn) {
            case Ask(_, _, var notice) -> notice;
            case Show(_, _, var notice) -> notice;
        };
    }

    private Turn turn(Conversation now, Event event) {
        return turn(now, event, ORIGIN);
    }

    private Turn turn(Conversation now, Event event, String origin) {
        return flows.turn(new Moment(now, event, origin, ACTION, Language.EN, Notice.NONE));
    }
}
