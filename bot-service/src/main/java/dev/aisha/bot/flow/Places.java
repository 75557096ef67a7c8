package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.AvatarPlace;
import dev.aisha.bot.conversation.Command.*;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.GalleryCommand;
import dev.aisha.bot.conversation.GalleryPlace;
import dev.aisha.bot.conversation.LinkPlace;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.SettingsPlace;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.WalletPlace;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.avatar.AvatarType;
import java.util.UUID;

/// The map: how to enter each place, and where Back leads. Entering asks the API afresh, so it also
/// redraws a place after an old button or after Redis forgot.
final class Places {
    private Places() {}

    static Turn enter(Conversation place) {
        return enter(place, Notice.NONE);
    }

    static Turn enter(Conversation place, Notice notice) {
        return switch (place) {
            case Home() -> new Ask(place, new FetchUser(), notice);
            case ReadingHelp() -> new Show(place, new Screen.Help(), notice);
            case SeeingBalance() -> new Ask(place, new FetchBalance(), notice);
            case ChoosingType _ -> new Show(place, new Screen.TypeChoice(), notice);
            case ChoosingSubject _ -> new Show(place, new Screen.SubjectChoice(), notice);
            case NamingAvatar _, BrowsingAvatars _, PickingAvatar _, OfferingPhotos _ ->
                    new Ask(place, new FetchAvatars(), notice);
            case Consenting _ -> new Ask(place, new FetchUser(), notice);
            case CollectingPhotos(var id) -> new Ask(place, new FetchPhotos(id, false), notice);
            case ReadingTips(var id) -> avatar(place, id, notice);
            case LeavingDraft(var id) -> avatar(place, id, notice);
            case RenamingAvatar(var id) -> avatar(place, id, notice);
            case DeletingAvatar(var id) -> avatar(place, id, notice);
            case CheckingTraining(var id, var preset) ->
                    new Ask(place, new FetchTrainingOffer(id, preset), notice);
            case WatchingTraining(var id) -> new Ask(place, new FetchTraining(id), notice);
            case WritingPrompt(var wish) -> offer(place, wish, notice);
            case ChoosingRatio(var wish, _) -> offer(place, wish, notice);
            case ChoosingCount(var wish, _, _) -> offer(place, wish, notice);
            case ConfirmingImage(var wish, _, _, _, _) -> offer(place, wish, notice);
            case WatchingGeneration(var id, _) -> new Ask(place, new FetchGeneration(id), notice);
            case AvatarPlace avatar -> AvatarFlow.enter(avatar, notice);
            case LinkPlace _ -> new Ask(new Home(), new FetchUser(), notice);
            case WalletPlace wallet -> WalletFlow.enter(wallet, notice);
            case BrowsingGallery(var id, _, var filter) ->
                    new Ask(place, new GalleryCommand.FetchCard(id, filter), notice);
            case GalleryPlace gallery -> GalleryFlow.enter(gallery, notice);
            case OfferingText(var text) -> new Show(place, new Screen.TextOffer(text), notice);
            case CreationPlace creation -> CreationFlow.enter(creation, notice);
            case PromptPlace prompt -> PromptFlow.enter(prompt, notice);
            case SettingsPlace settings -> SettingsFlow.enter(settings, notice);
        };
    }

    /// Where Back leads.
    static Conversation before(Conversation place) {
        return switch (place) {
            case Home _,
                    ReadingHelp _,
                    SeeingBalance _,
                    ChoosingType _,
                    BrowsingAvatars _,
                    WritingPrompt _,
                    WatchingTraining _,
                    WatchingGeneration _,
                    BrowsingGallery _,
                    OfferingText _,
                    OfferingPhotos _,
                    LinkPlace _ ->
                    new Home();
            case CreationPlace creation -> CreationFlow.before(creation);
            case PromptPlace prompt -> PromptFlow.before(prompt);
            case GalleryPlace gallery -> GalleryFlow.before(gallery);
            case SettingsPlace settings -> SettingsFlow.before(settings);
            case WalletPlace wallet -> WalletFlow.before(wallet);
            case ChoosingSubject(var waiting) -> new ChoosingType(waiting);
            case NamingAvatar(var type, _, _, var waiting) ->
                    type == AvatarType.PORTRAIT
                            ? new ChoosingSubject(waiting)
                            : new ChoosingType(waiting);
            case Consenting(var id, _, _) -> new BrowsingAvatars(id);
            case CollectingPhotos(var id) -> new BrowsingAvatars(id);
            case RenamingAvatar(var id) -> new BrowsingAvatars(id);
            case DeletingAvatar(var id) -> new BrowsingAvatars(id);
            case ReadingTips(var id) -> new CollectingPhotos(id);
            case LeavingDraft(var id) -> new AvatarPlace.OpeningDraft(id);
            case CheckingTraining(var id, _) -> new CollectingPhotos(id);
            case AvatarPlace avatar -> AvatarFlow.before(avatar);
            case PickingAvatar _ -> new WritingPrompt(new Wish.Main());
            case ChoosingRatio(var wish, var idea) ->
                    idea.promptId() == null
                            ? new WritingPrompt(wish)
                            : new PromptPlace.SeeingPrompt(
                                    new PromptPlace.Draft(idea.promptId(), wish, null, null));
            case ChoosingCount(var wish, var idea, _) -> new ChoosingRatio(wish, idea);
            case ConfirmingImage(var wish, var idea, var ratio, _, _) ->
                    new ChoosingCount(wish, idea, ratio);
        };
    }

    private static Turn avatar(Conversation place, UUID id, Notice notice) {
        return new Ask(place, new FetchAvatar(id), notice);
    }

    private static Turn offer(Conversation place, Wish wish, Notice notice) {
        return new Ask(place, new FetchImageOffer(wish), notice);
    }
}
