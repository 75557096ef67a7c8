package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.AvatarCommand;
import dev.aisha.bot.conversation.AvatarEvent;
import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Command.*;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.GalleryCommand;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.SettingsCommand;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.UpscaleCommand;
import dev.aisha.bot.conversation.WalletCommand;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.AvatarSamples;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.SettingsScreen;
import dev.aisha.bot.screen.Surface;
import dev.aisha.bot.screen.Variants;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingStatus;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every place × everything a person can do, played to its screen: with an API that answers, one
/// that is down, and one that knows nothing of what the buttons name (deleted, or somebody else's).
class StateTableTest {
    private static final Samples S = Samples.PLAIN;
    private static final int MOST_QUESTIONS = 8;

    private final Flows flows = new Flows();
    private final HtmlScreenRenderer renderer = new HtmlScreenRenderer();

    static Stream<Conversation> places() {
        return EveryPlace.all().stream();
    }

    @Test
    void givenAllPlaces_whenCollected_thenEveryKindIsAmongThem() {
        assertThat(places().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Variants.of(Conversation.class));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnythingIsDone_thenThereIsAScreenWithAWayOut(Conversation place) {
        everything(place, StateTableTest::answered);
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenTheApiIsDown_thenThereIsAScreenWithAWayOut(Conversation place) {
        everything(place, command -> failed(command, ProblemCode.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenEverythingIsGoneOrSomebodyElses_thenThereIsAScreenWithAWayOut(
            Conversation place) {
        everything(place, StateTableTest::gone);
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenGoingBack_thenItEndsAtHomeWithoutACircle(Conversation place) {
        List<Conversation> way =
                Stream.iterate(place, Places::before).limit(MOST_QUESTIONS).toList();
        assertThat(way).contains(new Home());
        int home = way.indexOf(new Home());
        assertThat(way.subList(0, home + 1)).doesNotHaveDuplicates();
    }

    private void everything(Conversation place, Function<Command, Event> api) {
        for (Event input : FlowsTest.inputs()) {
            Turn.Show end = played(place, input, api);
            String what = place + " × " + input;
            assertThat(end.next()).as(what).isNotNull();
            for (Language language : Language.all()) {
                // with the account the chat's way on ends, until /start
                if (!(end.screen() instanceof SettingsScreen.Leaving)) {
                    wayOut(renderer.render(end.screen(), end.notice(), language), what);
                }
            }
            // where they are now can be drawn again, as an old button or a lost message needs
            Turn.Show again = played(end.next(), new Tapped(new Callback.Unknown()), api);
            assertThat(again.notice()).as(what).isNotEqualTo(Notice.NONE);
        }
    }

    private Turn.Show played(Conversation place, Event input, Function<Command, Event> api) {
        Conversation at = place;
        Event event = input;
        Notice notice = Notice.NONE;
        String origin = input instanceof Tapped(var callback) ? callback.encode() : "7";
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            var moment = new Moment(at, event, origin, ACTION, Language.EN, notice);
            switch (flows.turn(moment)) {
                case Turn.Show show -> {
                    return show;
                }
                case Turn.Ask(var next, var command, var line) -> {
                    at = next;
                    notice = line;
                    event = api.apply(command);
                }
            }
        }
        throw new AssertionError("a circle from " + place + " by " + input);
    }

    /// A message of the screen's own leads to the menu; a file or a removed message leaves what
    /// stands above it.
    private static void wayOut(Rendered rendered, String what) {
        assertThat(rendered.parts()).as(what).isNotEmpty();
        for (var part : rendered.parts()) {
            boolean leads =
                    part.keyboard().stream()
                            .flatMap(List::stream)
                            .map(button -> Callback.decode(button.data()))
                            .anyMatch(StateTableTest::leadsOn);
            boolean aside =
                    part.body() instanceof Rendered.Body.Document
                            || part.body() instanceof Rendered.Body.Album
                            || part.body() instanceof Rendered.Body.Invoice
                            || part.placement() instanceof Placement.RemoveTapped;
            assertThat(leads || aside).as(what + " leads nowhere: " + part).isTrue();
        }
    }

    private static boolean leadsOn(Callback callback) {
        return callback instanceof Callback.Menu
                || callback instanceof Callback.Back
                || callback instanceof Callback.Help;
    }

    private static Event answered(Command command) {
        return switch (command) {
            case Register(), FetchUser(), GiveConsent _ -> new UserKnown(S.user(true, 1, 1));
            case FetchBalance() -> new BalanceKnown(S.balance());
            case FetchAvatars() -> new AvatarsKnown(S.avatars(AvatarStatus.COLLECTING, 3));
            case FetchAvatar _ -> new AvatarKnown(S.avatar(AvatarStatus.COLLECTING));
            case CreateAvatar _ -> new AvatarCreated(S.avatar(AvatarStatus.DRAFT));
            case RenameAvatar _ -> new AvatarRenamed(S.avatar(AvatarStatus.DRAFT));
            case MakeMain _ -> new MainChanged(S.avatar(AvatarStatus.COMPLETED));
            case DeleteAvatar(var id) -> new AvatarDeleted(id);
            case FetchPhotos(_, var pouring) ->
                    pouring
                            ? new PhotosAdded(S.photos(AvatarStatus.COLLECTING, 12, 1, 3))
                            : new PhotosKnown(S.photos(AvatarStatus.COLLECTING, 12, 1, 3));
            case AddPhotos _ -> new PhotosAdded(S.photos(AvatarStatus.COLLECTING, 12, 1, 3));
            case FetchTrainingOffer _ ->
                    new TrainingOffered(S.avatar(AvatarStatus.READY_TO_TRAIN), S.trainingOffer());
            case StartTraining _, FetchTraining _, CancelTraining _ ->
                    new TrainingKnown(S.training(TrainingStatus.RUNNING, null));
            case FetchImageOffer _ -> new ImageOffered(S.offer(), null, true);
            case FetchChosen(_, var number) ->
                    new ChosenKnown(S.generation(GenerationStatus.SUCCEEDED, 4, null), number);
            case FetchImage(_, var surface, var purpose) ->
                    new ImageKnown(
                            S.card(),
                            surface == Surface.GALLERY
                                    ? null
                                    : S.generation(GenerationStatus.SUCCEEDED, 4, null),
                            surface,
                            purpose);
            case SetFavourite(_, _, var surface) ->
                    new ImageKnown(
                            S.card(),
                            S.generation(GenerationStatus.SUCCEEDED, 4, null),
                            surface,
                            Purpose.SHOW);
            case DeleteImage(var id, var surface) ->
                    new ImageDeleted(
                            id, surface, S.generation(GenerationStatus.SUCCEEDED, 3, null));
            case AvatarCommand.FetchPhotoSet _ ->
                    new AvatarEvent.PhotosSeen(AvatarSamples.set(S, AvatarStatus.COLLECTING, 3));
            case AvatarCommand.RemovePhoto(_, _, var index) ->
                    new AvatarEvent.PhotoRemoved(
                            AvatarSamples.set(S, AvatarStatus.COLLECTING, 2), index);
            case AvatarCommand.ReturnToPhotos _ ->
                    new PhotosKnown(S.photos(AvatarStatus.READY_TO_TRAIN, 12, 0, 0));
            case StartGeneration _, FetchGeneration _, CancelGeneration _ ->
                    new GenerationKnown(S.generation(GenerationStatus.RUNNING, 0, null));
            case CreationCommand creation -> Answering.creation(creation);
            case PromptCommand prompt -> Answering.prompt(prompt);
            case SettingsCommand settings -> Answering.settings(settings);
            case UpscaleCommand upscale -> Answering.upscale(upscale);
            case WalletCommand wallet -> Answering.wallet(wallet);
            case GalleryCommand gallery -> Answering.gallery(gallery);
        };
    }

    /// The lists are there, and what the button names is not in them.
    private static Event gone(Command command) {
        String name = command.getClass().getSimpleName();
        return switch (command) {
            case Register(), FetchUser(), GiveConsent _, FetchBalance(), FetchAvatars() ->
                    command instanceof FetchAvatars
                            ? new AvatarsKnown(S.avatars(AvatarStatus.DRAFT, 0))
                            : answered(command);
            case FetchImage(var id, _, _) ->
                    id == null ? new GalleryEmpty() : failed(command, ProblemCode.IMAGE_NOT_FOUND);
            case FetchImageOffer(var wish) ->
                    wish instanceof Conversation.Wish.Named
                            ? failed(command, ProblemCode.AVATAR_NOT_READY)
                            : answered(command);
            default -> failed(command, missing(name));
        };
    }

    private static ProblemCode missing(String command) {
        if (command.contains("Generation") || command.contains("Chosen")) {
            return ProblemCode.GENERATION_NOT_FOUND;
        }
        if (command.contains("Image") || command.contains("Favourite")) {
            return ProblemCode.IMAGE_NOT_FOUND;
        }
        if (command.equals("FetchTraining") || command.equals("CancelTraining")) {
            return ProblemCode.TRAINING_NOT_FOUND;
        }
        return ProblemCode.AVATAR_NOT_FOUND;
    }

    private static Event failed(Command command, ProblemCode code) {
        return new Failed(command, code, null, null);
    }
}
