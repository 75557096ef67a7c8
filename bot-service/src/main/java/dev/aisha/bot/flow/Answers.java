package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarEvent;
import dev.aisha.bot.conversation.Command.AddPhotos;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationEvent;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.GalleryEvent;
import dev.aisha.bot.conversation.LinkPlace.Arriving;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptEvent;
import dev.aisha.bot.conversation.SettingsEvent;
import dev.aisha.bot.conversation.SettingsPlace.AgreeingAgain;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.UpscaleEvent;
import dev.aisha.bot.conversation.WalletEvent;
import dev.aisha.bot.screen.CreationScreen;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.UserView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.photo.PhotoSetView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// What an answer of the API shows in each place.
final class Answers {
    private Answers() {}

    static Turn turn(Moment moment, Answered answer) {
        return switch (answer) {
            case UserKnown(var user) -> user(moment, user);
            case BalanceKnown(var balance) ->
                    show(moment, moment.now(), new Screen.Balance(balance));
            case AvatarsKnown(var list) -> AvatarAnswers.list(moment, list);
            case AvatarKnown(var avatar) -> AvatarAnswers.one(moment, avatar);
            case AvatarCreated(var avatar) ->
                    enter(new Consenting(avatar.id(), null, AvatarFlow.waiting(moment.now())));
            case AvatarRenamed(var avatar) ->
                    enter(new BrowsingAvatars(avatar.id()), Notice.RENAMED);
            case MainChanged(var avatar) ->
                    enter(new BrowsingAvatars(avatar.id()), Notice.MAIN_CHANGED);
            case AvatarDeleted _ -> enter(new BrowsingAvatars(null), Notice.AVATAR_DELETED);
            case PhotosKnown(var set) -> photos(moment, set, false);
            case PhotosAdded(var set) -> photos(moment, set, true);
            case TrainingOffered offered -> AvatarAnswers.offered(moment, offered);
            case TrainingKnown(var training) ->
                    show(
                            moment,
                            new WatchingTraining(training.id()),
                            new Screen.Training(training, true, moment.action()));
            case ImageOffered offered -> ImageAnswers.offered(moment, offered);
            case GenerationKnown(var generation) -> generation(moment, generation);
            case ChosenKnown(var generation, var number) ->
                    ImageAnswers.chosen(moment, generation, number);
            case ImageKnown known -> image(moment, known);
            case GalleryEmpty() ->
                    show(moment, new BrowsingGallery(null, null), new Screen.EmptyGallery());
            case ImageDeleted deleted -> deleted(moment, deleted);
            case AvatarEvent event -> AvatarFlow.answered(moment, event);
            case WalletEvent event -> WalletFlow.answered(moment, event);
            case UpscaleEvent event -> UpscaleFlow.answered(moment, event);
            case CreationEvent event -> CreationAnswers.answered(moment, event);
            case PromptEvent event -> PromptAnswers.answered(moment, event);
            case GalleryEvent event -> GalleryFlow.answered(moment, event);
            case SettingsEvent event -> SettingsFlow.answered(moment, event);
            case Failed failed -> Refusals.turn(moment, failed);
        };
    }

    static Turn show(Moment moment, Conversation next, Screen screen) {
        return new Show(next, screen, moment.notice());
    }

    /// Consent comes before the first photo; what waited for it goes out right after it.
    private static Turn user(Moment moment, UserView user) {
        if (moment.now() instanceof Arriving(var payload)) {
            return DeepLinks.arrived(moment, payload, user);
        }
        if (moment.now() instanceof AgreeingAgain) {
            return SettingsFlow.answered(moment, new SettingsEvent.SettingsKnown(user));
        }
        if (!(moment.now() instanceof Consenting(var id, _, var waiting))) {
            return show(moment, new Home(), new Screen.MainMenu(user));
        }
        if (!user.allows(ConsentPurpose.TRAINING)) {
            return show(
                    moment,
                    new Consenting(id, user.policyVersion(), waiting),
                    Screen.Consent.of(user));
        }
        return waiting.isEmpty()
                ? enter(new CollectingPhotos(id), moment.notice())
                : new Ask(
                        new CollectingPhotos(id),
                        new AddPhotos(id, waiting, waiting(waiting)),
                        moment.notice());
    }

    /// The button that ends the wait has no id of its own; the photos name themselves.
    private static String waiting(List<String> photos) {
        byte[] refs = String.join("\n", photos).getBytes(StandardCharsets.UTF_8);
        return "waiting:" + UUID.nameUUIDFromBytes(refs);
    }

    private static Turn photos(Moment moment, PhotoSetView set, boolean live) {
        return switch (set.avatarStatus()) {
            case DRAFT, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED ->
                    show(
                            moment,
                            new CollectingPhotos(set.avatarId()),
                            new Screen.Photos(set, live));
            case TRAINING, COMPLETED, UNKNOWN -> enter(new BrowsingAvatars(set.avatarId()));
            case DELETED -> enter(new BrowsingAvatars(null), Notice.GONE);
        };
    }

    private static Turn generation(Moment moment, GenerationView generation) {
        String action =
                switch (moment.now()) {
                    case ConfirmingImage(_, _, _, _, var drawn) -> drawn;
                    case WatchingGeneration(_, var started) -> started;
                    default -> null;
                };
        return show(
                moment,
                new WatchingGeneration(generation.id(), action),
                new Screen.Generation(generation, true, moment.action()));
    }

    private static Turn image(Moment moment, ImageKnown known) {
        var image = known.card().image();
        return switch (known.purpose()) {
            case PROMPT -> show(moment, moment.now(), new Screen.ImagePrompt(image));
            case ORIGINAL -> show(moment, moment.now(), new Screen.OriginalFile(image));
            case MORE -> show(moment, moment.now(), new CreationScreen.MoreActions(image));
            case DELETE ->
                    show(
                            moment,
                            moment.now(),
                            new Screen.DeleteImageQuestion(
                                    known.card(), known.surface(), moment.action()));
            case SHOW -> shown(moment, known);
        };
    }

    private static Turn shown(Moment moment, ImageKnown known) {
        var card = known.card();
        var image = card.image();
        var whole = known.generation();
        if (whole != null && known.surface() == Surface.RESULT) {
            return show(moment, moment.now(), new Screen.OneImage(image, whole, moment.action()));
        }
        if (whole != null && known.surface() == Surface.CHOSEN) {
            return show(moment, moment.now(), new Screen.Chosen(image, whole, moment.action()));
        }
        return enter(GalleryFlow.gallery(moment.now(), image.id()), moment.notice());
    }

    private static Turn deleted(Moment moment, ImageDeleted deleted) {
        return switch (deleted.surface()) {
            case RESULT -> show(moment, moment.now(), new Screen.ImageGone());
            case CHOSEN -> {
                GenerationView rest = deleted.generation();
                yield rest.images().isEmpty()
                        ? show(moment, moment.now(), new Screen.ImageGone())
                        : new Show(
                                moment.now(),
                                new Screen.Numbers(rest, moment.action()),
                                Notice.IMAGE_DELETED);
            }
            case GALLERY -> {
                UUID neighbour = GalleryFlow.neighbour(moment.now(), deleted.imageId());
                yield enter(GalleryFlow.gallery(moment.now(), neighbour), Notice.IMAGE_DELETED);
            }
        };
    }
}
