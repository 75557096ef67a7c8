package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.AvatarSamples.photo;
import static dev.aisha.bot.screen.AvatarSamples.set;
import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.AvatarCommand;
import dev.aisha.bot.conversation.AvatarEvent.PhotoRemoved;
import dev.aisha.bot.conversation.AvatarEvent.PhotosSeen;
import dev.aisha.bot.conversation.AvatarPlace.ComparingTypes;
import dev.aisha.bot.conversation.AvatarPlace.LookingThrough;
import dev.aisha.bot.conversation.AvatarPlace.OpeningDraft;
import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Conversation.CheckingTraining;
import dev.aisha.bot.conversation.Conversation.Consenting;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.AvatarScreen.PhotoLook;
import dev.aisha.bot.screen.AvatarScreen.TypeComparison;
import dev.aisha.bot.screen.AvatarTap;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AvatarFlowTest {
    private static final Samples S = Samples.PLAIN;
    private static final PhotoSetView THREE = set(S, AvatarStatus.COLLECTING, 3);

    static List<Conversation> places() {
        return EveryPlace.all();
    }

    @Test
    void givenTypes_whenCompared_thenOneCanBeChosenThereAndBackLeadsToTheQuestion() {
        Turn shown = turn(new ChoosingType(), new Tapped(new AvatarTap.CompareTypes()));
        assertThat(shown)
                .isEqualTo(
                        new Show(new ComparingTypes(List.of()), new TypeComparison(), Notice.NONE));
        assertThat(
                        turn(shown.next(), new Tapped(new Callback.ChooseType(AvatarType.PORTRAIT)))
                                .next())
                .isEqualTo(new ChoosingSubject(List.of()));
        assertThat(Places.before(shown.next())).isEqualTo(new ChoosingType());
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenPhotosAreLookedThrough_thenTheApiIsAskedForTheSet(Conversation now) {
        Turn turn = turn(now, new Tapped(new AvatarTap.LookThrough(ID, photo(1))));
        assertThat(turn)
                .isEqualTo(
                        new Ask(
                                new LookingThrough(ID, photo(1)),
                                new AvatarCommand.FetchPhotoSet(ID),
                                Notice.NONE));
    }

    static List<Arguments> drafts() {
        var best = new CheckingTraining(ID, TrainingPreset.BEST);
        var photos = new Consenting(ID, null, List.of());
        return List.of(
                Arguments.of(AvatarStatus.DRAFT, null, photos),
                Arguments.of(AvatarStatus.COLLECTING, null, photos),
                Arguments.of(AvatarStatus.COLLECTING, TrainingPreset.BEST, photos),
                Arguments.of(AvatarStatus.READY_TO_TRAIN, null, photos),
                Arguments.of(AvatarStatus.READY_TO_TRAIN, TrainingPreset.BEST, best),
                Arguments.of(AvatarStatus.FAILED, TrainingPreset.BEST, best),
                Arguments.of(AvatarStatus.CANCELLED, TrainingPreset.BEST, best),
                Arguments.of(AvatarStatus.TRAINING, null, new BrowsingAvatars(ID)),
                Arguments.of(AvatarStatus.COMPLETED, null, new BrowsingAvatars(ID)),
                Arguments.of(AvatarStatus.DELETED, null, new BrowsingAvatars(ID)),
                Arguments.of(AvatarStatus.UNKNOWN, null, new BrowsingAvatars(ID)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void givenADraft_whenGoneOnWith_thenItIsWhereItStood(
            AvatarStatus status, @Nullable TrainingPreset preset, Conversation stands) {
        Turn opened = turn(new Conversation.Home(), new Tapped(new Callback.OpenDraft(ID)));
        assertThat(opened)
                .isEqualTo(new Ask(new OpeningDraft(ID), new Command.FetchAvatar(ID), Notice.NONE));
        assertThat(turn(opened.next(), new AvatarKnown(S.checked(status, preset))).next())
                .isEqualTo(stands);
    }

    @Test
    void givenTheCheck_whenGoingBackOrToThePhotos_thenTheDraftStandsThere() {
        var photos =
                new Ask(
                        new CollectingPhotos(ID),
                        new AvatarCommand.ReturnToPhotos(ID),
                        Notice.NONE);
        assertThat(
                        turn(
                                new CheckingTraining(ID, TrainingPreset.FAST),
                                new Tapped(new Callback.Back())))
                .isEqualTo(photos);
        assertThat(turn(new Conversation.Home(), new Tapped(new AvatarTap.ToPhotos(ID))))
                .isEqualTo(photos);
    }

    @Test
    void givenASet_whenLookedAt_thenTheAskedPhotoIsShown() {
        assertThat(seen(new LookingThrough(ID, null), THREE))
                .isEqualTo(look(photo(0), THREE, 0, Notice.NONE));
        assertThat(seen(new LookingThrough(ID, photo(2)), THREE))
                .isEqualTo(look(photo(2), THREE, 2, Notice.NONE));
    }

    @Test
    void givenAPhotoThatIsGone_whenAskedFor_thenTheFirstIsShownAndItIsSaid() {
        assertThat(seen(new LookingThrough(ID, photo(9)), THREE))
                .isEqualTo(look(photo(0), THREE, 0, Notice.GONE));
    }

    @Test
    void givenNoPhotos_whenLookedThrough_thenTheAvatarsCardSaysSo() {
        Turn turn = seen(new LookingThrough(ID, null), set(S, AvatarStatus.COMPLETED, 0));
        assertThat(turn)
                .isEqualTo(
                        new Ask(
                                new BrowsingAvatars(ID),
                                new Command.FetchAvatars(),
                                Notice.NO_PHOTOS));
    }

    @Test
    void givenAPhoto_whenDeleted_thenTheNextTakesItsPlaceAndTheLastLeadsToTheCard() {
        var tap = new AvatarTap.RemovePhoto(ID, photo(1), 1);
        Turn asked = turn(new LookingThrough(ID, photo(1)), new Tapped(tap));
        assertThat(((Ask) asked).command())
                .isEqualTo(new AvatarCommand.RemovePhoto(ID, photo(1), 1));
        assertThat(turn(asked.next(), new PhotoRemoved(set(S, AvatarStatus.COLLECTING, 2), 1)))
                .isEqualTo(
                        look(
                                photo(1),
                                set(S, AvatarStatus.COLLECTING, 2),
                                1,
                                Notice.PHOTO_REMOVED));
        assertThat(turn(asked.next(), new PhotoRemoved(set(S, AvatarStatus.COLLECTING, 1), 1)))
                .isEqualTo(
                        look(
                                photo(0),
                                set(S, AvatarStatus.COLLECTING, 1),
                                0,
                                Notice.PHOTO_REMOVED));
        Turn empty = turn(asked.next(), new PhotoRemoved(set(S, AvatarStatus.COLLECTING, 0), 0));
        assertThat(empty)
                .isEqualTo(
                        new Ask(
                                new CollectingPhotos(ID),
                                new Command.FetchPhotos(ID, false),
                                Notice.PHOTO_REMOVED));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"AVATAR_WRONG_STATUS", "UNAVAILABLE"})
    void givenADeletionThatComesTooLate_whenRefused_thenItIsSaidWithAWayOn(ProblemCode code) {
        var command = new AvatarCommand.RemovePhoto(ID, photo(1), 1);
        Turn turn = turn(new LookingThrough(ID, photo(1)), new Failed(command, code, null, null));
        assertThat(((Show) turn).screen()).isInstanceOf(Screen.Problem.class);
    }

    @Test
    void givenADeletedAvatar_whenItsPhotosAreLookedThrough_thenTheListSaysThatItIsGone() {
        var command = new AvatarCommand.FetchPhotoSet(ID);
        Turn turn =
                turn(
                        new LookingThrough(ID, null),
                        new Failed(command, ProblemCode.AVATAR_NOT_FOUND, null, null));
        assertThat(turn)
                .isEqualTo(
                        new Ask(
                                new BrowsingAvatars(null),
                                new Command.FetchAvatars(),
                                Notice.GONE));
    }

    @Test
    void givenSomebodyWhoLooks_whenAPhotoComes_thenItJoinsTheSet() {
        Turn turn =
                turn(
                        new LookingThrough(ID, photo(0)),
                        new PhotoReceived("ref-1", null, null, null));
        assertThat(turn)
                .isEqualTo(
                        new Ask(
                                new CollectingPhotos(ID),
                                new Command.AddPhotos(ID, List.of("ref-1"), "u7:photo"),
                                Notice.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = AvatarStatus.class,
            names = {"TRAINING", "COMPLETED", "DELETED", "UNKNOWN"})
    void givenAnAvatarThatIsNoDraft_whenLeft_thenItIsNotOfferedForDeletion(AvatarStatus status) {
        Turn turn = turn(new LeavingDraft(ID), new AvatarKnown(S.avatar(status)));
        assertThat(turn.next()).isEqualTo(new BrowsingAvatars(ID));
    }

    @Test
    void givenATraining_whenItsAvatarIsDrawn_thenItLeadsToTheTrainingAndDeleteIsNotOffered() {
        AvatarView training = S.avatar(AvatarStatus.TRAINING);
        var card = new Screen.Avatar(new AvatarList(List.of(training)), training);
        assertThat(callbacks(card))
                .contains(new Callback.ShowTraining(ID))
                .noneMatch(Callback.AskDeleteAvatar.class::isInstance);
        assertThat(
                        callbacks(
                                new Screen.Avatar(
                                        S.avatars(AvatarStatus.FAILED, 1),
                                        S.avatar(AvatarStatus.FAILED))))
                .contains(new Callback.AskDeleteAvatar(ID));
    }

    @Test
    void givenATrainingThatHasJustStarted_whenItsAvatarIsDeleted_thenItsCardSaysToCancelFirst() {
        var card =
                new Ask(new BrowsingAvatars(ID), new Command.FetchAvatars(), Notice.CANCEL_FIRST);
        assertThat(turn(new DeletingAvatar(ID), new AvatarKnown(S.avatar(AvatarStatus.TRAINING))))
                .isEqualTo(card);
        var refused =
                new Failed(
                        new Command.DeleteAvatar(ID), ProblemCode.AVATAR_WRONG_STATUS, null, null);
        assertThat(turn(new BrowsingAvatars(null), refused)).isEqualTo(card);
    }

    @Test
    void givenAFinishedAvatar_whenItIsToBeDeleted_thenThePhotosThatAreLostAreCounted() {
        assertThat(text(new Screen.DeleteAvatarQuestion(S.trained(12), ACTION)))
                .contains("• 12 photos");
        assertThat(text(new Screen.DeleteAvatarQuestion(S.trained(0), ACTION)))
                .doesNotContain("photo");
    }

    @Test
    void givenAFinishedAvatarWithoutItsPhotos_whenDrawn_thenItsCardPromisesNone() {
        AvatarView trained = S.trained(0);
        var card = new Screen.Avatar(new AvatarList(List.of(trained)), trained);
        assertThat(text(card)).contains("trained with 12 photos");
        assertThat(callbacks(card)).noneMatch(AvatarTap.LookThrough.class::isInstance);
    }

    @Test
    void givenPhotosFromANewcomer_whenAnAvatarIsMadeOfThem_thenNoneHasToBeSentAgain() {
        var photos = List.of("ref-1", "ref-2");
        var offer = new Screen.PhotoOffer(2, S.avatars(AvatarStatus.DRAFT, 0), ACTION);
        assertThat(callbacks(offer)).first().isEqualTo(new Callback.NewAvatar());

        Turn type = turn(new OfferingPhotos(photos, null), new Tapped(new Callback.NewAvatar()));
        Turn compared = turn(type.next(), new Tapped(new AvatarTap.CompareTypes()));
        Turn who = turn(compared.next(), new Tapped(new Callback.ChooseType(AvatarType.PORTRAIT)));
        Turn name = turn(who.next(), new Tapped(new Callback.ChooseSubject(Subject.WOMAN)));
        Turn more = turn(name.next(), new PhotoReceived("ref-3", null, null, null));
        assertThat(((Ask) more).notice()).isEqualTo(Notice.PHOTOS_WAIT);
        Turn suggested = turn(more.next(), new AvatarsKnown(S.avatars(AvatarStatus.DRAFT, 0)));
        Turn created = turn(suggested.next(), new AvatarCreated(S.avatar(AvatarStatus.DRAFT)));
        assertThat(created.next())
                .isEqualTo(new Consenting(ID, null, List.of("ref-1", "ref-2", "ref-3")));

        Turn agreed = turn(created.next(), new UserKnown(S.user(true, 1, 0)));
        assertThat(((Ask) agreed).command())
                .isInstanceOfSatisfying(
                        Command.AddPhotos.class,
                        added -> assertThat(added.sourceRefs()).hasSize(3));
    }

    @Test
    void givenPhotosAndDrafts_whenOffered_thenEveryDraftCanBeChosen() {
        var five = new Screen.PhotoOffer(2, S.avatars(AvatarStatus.DRAFT, 5), ACTION);
        assertThat(callbacks(five)).filteredOn(Callback.AddOffered.class::isInstance).hasSize(5);
        assertThat(callbacks(five)).doesNotContain(new Callback.NewAvatar());
        var four = new Screen.PhotoOffer(2, S.avatars(AvatarStatus.DRAFT, 4), ACTION);
        assertThat(callbacks(four)).contains(new Callback.NewAvatar());
    }

    @Test
    void givenAnArtisticAvatar_whenTipsAreAskedFor_thenTheyAreNotAboutFaces() {
        Turn asked = turn(new CollectingPhotos(ID), new Tapped(new Callback.PhotoTips(ID)));
        assertThat(((Ask) asked).command()).isEqualTo(new Command.FetchAvatar(ID));
        Turn shown = turn(asked.next(), new AvatarKnown(S.pictured()));
        assertThat(text(((Show) shown).screen())).contains("artistic").doesNotContain("face");
        Turn portrait = turn(asked.next(), new AvatarKnown(S.avatar(AvatarStatus.COLLECTING)));
        assertThat(text(((Show) portrait).screen())).contains("face");
    }

    @Test
    void givenAnAcceptedPhoto_whenDrawn_thenItIsItsPictureWithArrowsAndDelete() {
        var part =
                new HtmlScreenRenderer()
                        .render(new PhotoLook(THREE, 0), Notice.NONE, Language.RU)
                        .parts()
                        .getFirst();
        assertThat(part.body())
                .isInstanceOfSatisfying(
                        Body.Picture.class,
                        picture -> {
                            assertThat(picture.image())
                                    .isEqualTo(new PictureRef.PhotoRef(ID, photo(0)));
                            assertThat(picture.caption()).contains("Фото 1 из 3", "Подходит");
                        });
        assertThat(part.keyboard().stream().flatMap(List::stream))
                .extracting(button -> Callback.decode(button.data()))
                .containsExactly(
                        new AvatarTap.LookThrough(ID, photo(2)),
                        new AvatarTap.LookThrough(ID, photo(1)),
                        new AvatarTap.RemovePhoto(ID, photo(0), 0),
                        new Callback.Back(),
                        new Callback.Menu());
    }

    @Test
    void givenPhotosInTraining_whenDrawn_thenTheyCannotBeDeleted() {
        var keys =
                new HtmlScreenRenderer()
                        .render(
                                new PhotoLook(set(S, AvatarStatus.TRAINING, 3), 0),
                                Notice.NONE,
                                Language.EN)
                        .parts()
                        .getFirst()
                        .keyboard();
        assertThat(keys.stream().flatMap(List::stream))
                .extracting(button -> Callback.decode(button.data()))
                .noneMatch(AvatarTap.RemovePhoto.class::isInstance);
    }

    private static List<Callback> callbacks(Screen screen) {
        return new HtmlScreenRenderer()
                .render(screen, Notice.NONE, Language.EN).parts().stream()
                        .flatMap(part -> part.keyboard().stream())
                        .flatMap(List::stream)
                        .map(button -> Callback.decode(button.data()))
                        .toList();
    }

    private static String text(Screen screen) {
        return switch (new HtmlScreenRenderer()
                .render(screen, Notice.NONE, Language.EN)
                .parts()
                .getFirst()
                .body()) {
            case Body.Text(var html) -> html;
            case Body.Picture(_, var caption) -> caption;
            case Body other -> throw new AssertionError(other);
        };
    }

    private static Show look(java.util.UUID photo, PhotoSetView set, int index, Notice notice) {
        return new Show(new LookingThrough(ID, photo), new PhotoLook(set, index), notice);
    }

    private static Turn seen(Conversation now, PhotoSetView set) {
        return turn(now, new PhotosSeen(set));
    }

    private static Turn turn(Conversation now, Event event) {
        return new Flows().turn(new Moment(now, event, "u7", ACTION, Language.EN, Notice.NONE));
    }
}
