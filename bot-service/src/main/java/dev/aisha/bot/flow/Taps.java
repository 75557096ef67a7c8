package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarPlace.ComparingTypes;
import dev.aisha.bot.conversation.AvatarPlace.OpeningDraft;
import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Command.Purpose;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.SettingsPlace.AgreeingAgain;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.screen.AvatarTap;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Callback.*;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.GalleryTap;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.PromptTap;
import dev.aisha.bot.screen.SettingsTap;
import dev.aisha.bot.screen.Surface;
import dev.aisha.bot.screen.UpscaleTap;
import dev.aisha.bot.screen.WalletTap;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.RepeatMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What each button does. A button that says all works from anywhere; one that continues a dialogue
/// only in that dialogue, otherwise it is old and the present place is shown afresh.
final class Taps {
    private Taps() {}

    static Turn turn(Moment moment, Callback callback) {
        Conversation now = moment.now();
        String key = moment.origin();
        return switch (callback) {
            case Menu() -> enter(new Home());
            case Back() ->
                    Places.before(now) instanceof CollectingPhotos(var id)
                            ? AvatarFlow.toPhotos(id)
                            : enter(Places.before(now));
            case Help() -> enter(new ReadingHelp());
            case Balance() -> enter(new SeeingBalance());
            case NewAvatar() -> enter(new ChoosingType(AvatarFlow.waiting(now)));
            case ChooseType(var type) -> chooseType(now, type);
            case ChooseSubject(var subject) -> chooseSubject(now, subject);
            case UseName _ -> useName(now, key);
            case Agree() -> agree(now);
            case OpenDraft(var id) -> enter(new OpeningDraft(id));
            case PhotoTips(var id) -> enter(new ReadingTips(id));
            case LeaveDraft(var id) -> enter(new LeavingDraft(id));
            case KeepDraft() -> enter(new Home(), Notice.DRAFT_KEPT);
            case Review(var id, var preset) -> enter(new CheckingTraining(id, preset));
            case Pay(var id, var preset, var price, _) ->
                    ask(
                            new CheckingTraining(id, preset),
                            new Command.StartTraining(id, preset, price, key));
            case ShowTraining(var id) -> enter(new WatchingTraining(id));
            case CancelTraining(var id, _) ->
                    ask(new WatchingTraining(id), new Command.CancelTraining(id, key));
            case Avatars() -> enter(new BrowsingAvatars(null));
            case ShowAvatar(var id) -> enter(new BrowsingAvatars(id));
            case MakeMain(var id) -> ask(new BrowsingAvatars(id), new Command.MakeMain(id));
            case Rename(var id) -> enter(new RenamingAvatar(id));
            case AskDeleteAvatar(var id) -> enter(new DeletingAvatar(id));
            case DeleteAvatar(var id, _) ->
                    ask(new BrowsingAvatars(null), new Command.DeleteAvatar(id));
            case NewImage(var id) ->
                    enter(new WritingPrompt(id == null ? new Wish.Main() : new Wish.Named(id)));
            case PickAvatar(var page) -> enter(new PickingAvatar(idea(now), page));
            case UseAvatar(var id) -> useAvatar(now, id);
            case UseText() ->
                    now instanceof OfferingText(var text)
                            ? Words.prompt(new Wish.Main(), text)
                            : outdated(now);
            case ChooseRatio(var ratio) -> chooseRatio(now, ratio);
            case ChooseCount(var count) -> chooseCount(now, count);
            case Generate(var price, var action) -> generate(now, price, action, key);
            case ShowGeneration(var id) -> enter(new WatchingGeneration(id, null));
            case CancelGeneration(var id, _) ->
                    ask(new WatchingGeneration(id, null), new Command.CancelGeneration(id, key));
            case Again(var id, var count, var price, var spot, _) ->
                    ask(
                            now,
                            new CreationCommand.Repeat(
                                    id, RepeatMode.WORDS, count, price, spot, key));
            case Choose(var id, var number) -> ask(now, new Command.FetchChosen(id, number));
            case ShowNumbers(var id) -> ask(now, new Command.FetchChosen(id, 0));
            case Favourite(var id, var on, var surface) ->
                    ask(now, new Command.SetFavourite(id, on, surface));
            case Prompt(var id) -> image(now, id, Surface.GALLERY, Purpose.PROMPT);
            case Original(var id) -> image(now, id, Surface.GALLERY, Purpose.ORIGINAL);
            case AskDeleteImage(var id, var surface) -> image(now, id, surface, Purpose.DELETE);
            case KeepImage(var id, var surface) -> image(now, id, surface, Purpose.SHOW);
            case DeleteImage(var id, var surface, _) ->
                    ask(now, new Command.DeleteImage(id, surface));
            case Gallery() -> enter(new BrowsingGallery(null, null));
            case ShowImage(var id) -> enter(GalleryFlow.gallery(now, id));
            case AddOffered(var id, _) ->
                    now instanceof OfferingPhotos(var photos, _)
                            ? ask(new CollectingPhotos(id), new Command.AddPhotos(id, photos, key))
                            : outdated(now);
            case AvatarTap tap -> AvatarFlow.tap(now, tap);
            case WalletTap tap -> WalletFlow.tap(moment, tap);
            case UpscaleTap tap -> UpscaleFlow.tap(moment, tap);
            case CreationTap tap -> CreationFlow.tap(moment, tap);
            case PromptTap tap -> PromptFlow.tap(moment, tap);
            case GalleryTap tap -> GalleryFlow.tap(moment, tap);
            case SettingsTap tap -> SettingsFlow.tap(moment, tap);
            case Unknown() -> outdated(now);
        };
    }

    static Turn outdated(Conversation now) {
        return enter(now, Notice.OUTDATED);
    }

    private static Turn chooseType(Conversation now, AvatarType type) {
        return switch (now) {
            case ChoosingType _, ComparingTypes _, ChoosingSubject _, NamingAvatar _ ->
                    switch (type) {
                        case PORTRAIT -> enter(new ChoosingSubject(AvatarFlow.waiting(now)));
                        case STYLE ->
                                enter(
                                        new NamingAvatar(
                                                type,
                                                Subject.THING,
                                                null,
                                                AvatarFlow.waiting(now)));
                        case UNKNOWN -> outdated(now);
                    };
            default -> outdated(now);
        };
    }

    private static Turn chooseSubject(Conversation now, Subject subject) {
        return switch (now) {
            case ChoosingSubject _, NamingAvatar _
                    when subject != Subject.UNKNOWN && subject != Subject.THING ->
                    enter(
                            new NamingAvatar(
                                    AvatarType.PORTRAIT, subject, null, AvatarFlow.waiting(now)));
            default -> outdated(now);
        };
    }

    private static Turn useName(Conversation now, String key) {
        return switch (now) {
            case NamingAvatar(var type, var subject, var name, _) when name != null ->
                    ask(now, new Command.CreateAvatar(type, subject, name, key));
            case Consenting _, CollectingPhotos _ -> enter(now); // a second tap on it
            default -> outdated(now);
        };
    }

    private static Turn agree(Conversation now) {
        return switch (now) {
            case Consenting(_, var version, _) when version != null ->
                    ask(now, new Command.GiveConsent(version));
            case AgreeingAgain(var version) when version != null ->
                    ask(now, new Command.GiveConsent(version));
            case CollectingPhotos _ -> enter(now); // a second tap on it
            default -> outdated(now);
        };
    }

    private static Turn useAvatar(Conversation now, @Nullable UUID avatarId) {
        Wish wish = avatarId == null ? new Wish.Nobody() : new Wish.Named(avatarId);
        return now instanceof PickingAvatar(var idea, _) && idea != null
                ? enter(new CreationPlace.PlanningImage(wish, idea))
                : enter(new WritingPrompt(wish));
    }

    private static Turn chooseRatio(Conversation now, AspectRatio ratio) {
        if (ratio == AspectRatio.UNKNOWN) {
            return outdated(now);
        }
        return switch (now) {
            case ChoosingRatio(var wish, var idea) -> enter(new ChoosingCount(wish, idea, ratio));
            case ChoosingCount(var wish, var idea, _) ->
                    enter(new ChoosingCount(wish, idea, ratio));
            case ConfirmingImage(var wish, var idea, _, _, _) ->
                    enter(new ChoosingCount(wish, idea, ratio));
            default -> outdated(now);
        };
    }

    private static Turn chooseCount(Conversation now, int count) {
        return switch (now) {
            case ChoosingCount(var wish, var idea, var ratio) when count >= 1 && count <= 4 ->
                    enter(new ConfirmingImage(wish, idea, ratio, count, null));
            case ConfirmingImage(var wish, var idea, var ratio, _, _)
                    when count >= 1 && count <= 4 ->
                    enter(new ConfirmingImage(wish, idea, ratio, count, null));
            default -> outdated(now);
        };
    }

    /// The words are in the conversation, not on the button: only the button last drawn for them
    /// may spend. A second tap on it finds the generation it started.
    private static Turn generate(Conversation now, long price, String action, String key) {
        return switch (now) {
            case ConfirmingImage(var wish, var idea, var ratio, var count, var drawn)
                    when action.equals(drawn) ->
                    ask(
                            now,
                            new Command.StartGeneration(
                                    wish instanceof Wish.Named(var id) ? id : null,
                                    idea,
                                    ratio,
                                    count,
                                    price,
                                    key));
            case WatchingGeneration(_, var started) when action.equals(started) -> enter(now);
            default -> outdated(now);
        };
    }

    private static @Nullable Idea idea(Conversation now) {
        return switch (now) {
            case PickingAvatar(var idea, _) -> idea;
            case ChoosingRatio(_, var idea) -> idea;
            case ChoosingCount(_, var idea, _) -> idea;
            case ConfirmingImage(_, var idea, _, _, _) -> idea;
            default -> null;
        };
    }

    private static Turn image(Conversation now, UUID id, Surface surface, Purpose purpose) {
        return ask(now, new Command.FetchImage(id, surface, purpose));
    }

    private static Turn ask(Conversation next, Command command) {
        return new Ask(next, command, Notice.NONE);
    }
}
