package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarPlace;
import dev.aisha.bot.conversation.Command.AddPhotos;
import dev.aisha.bot.conversation.Command.CreateAvatar;
import dev.aisha.bot.conversation.Command.RenameAvatar;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationPlace;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.GalleryPlace;
import dev.aisha.bot.conversation.LinkPlace;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.SettingsPlace;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.WalletPlace;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What a typed text and a sent photo mean in each place.
final class Words {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 30;
    private static final int SHORTEST_PROMPT = 3;
    private static final int LONGEST_PROMPT = 1000;

    /// The slots of one avatar: more photos would be refused anyway.
    private static final int MOST_PHOTOS = 20;

    private Words() {}

    static Turn text(Moment moment, String text) {
        return switch (moment.now()) {
            case NamingAvatar(var type, var subject, _, _) when name(text) ->
                    new Ask(
                            moment.now(),
                            new CreateAvatar(type, subject, text, moment.origin() + ":name"),
                            Notice.NONE);
            case RenamingAvatar(var id) when name(text) ->
                    new Ask(moment.now(), new RenameAvatar(id, text), Notice.NONE);
            case NamingAvatar _, RenamingAvatar _ -> enter(moment.now(), Notice.NAME_INVALID);
            case WritingPrompt(var wish) -> prompt(wish, text);
            case ChoosingRatio(var wish, var idea) -> reworded(moment.now(), wish, idea, text);
            case ChoosingCount(var wish, var idea, _) -> reworded(moment.now(), wish, idea, text);
            case ConfirmingImage(var wish, var idea, _, _, _) ->
                    reworded(moment.now(), wish, idea, text);
            case CreationPlace place -> CreationFlow.text(moment, place, text);
            case WalletPlace wallet -> WalletFlow.text(moment, wallet, text);
            case PromptPlace place -> PromptFlow.text(moment, place, text);
            case GalleryPlace place -> GalleryFlow.text(place, text);
            case ChoosingType _,
                    ChoosingSubject _,
                    Consenting _,
                    CollectingPhotos _,
                    ReadingTips _,
                    LeavingDraft _,
                    CheckingTraining _,
                    DeletingAvatar _,
                    AvatarPlace _,
                    PickingAvatar _ ->
                    enter(moment.now(), Notice.NOT_UNDERSTOOD);
            case Home _,
                    SettingsPlace _,
                    ReadingHelp _,
                    SeeingBalance _,
                    WatchingTraining _,
                    BrowsingAvatars _,
                    WatchingGeneration _,
                    BrowsingGallery _,
                    OfferingText _,
                    OfferingPhotos _,
                    LinkPlace _ ->
                    text.isEmpty()
                            ? enter(new Home(), Notice.NOT_UNDERSTOOD)
                            : enter(new OfferingText(text));
        };
    }

    static Turn photo(Moment moment, PhotoReceived photo) {
        return switch (moment.now()) {
            case CollectingPhotos(var id) -> add(moment, id, photo);
            case ReadingTips(var id) -> add(moment, id, photo);
            case LeavingDraft(var id) -> add(moment, id, photo);
            case CheckingTraining(var id, _) -> add(moment, id, photo);
            case Consenting(var id, var version, var waiting) ->
                    enter(new Consenting(id, version, more(waiting, photo)), Notice.PHOTOS_WAIT);
            case ChoosingType(var waiting) ->
                    enter(new ChoosingType(more(waiting, photo)), Notice.PHOTOS_WAIT);
            case ChoosingSubject(var waiting) ->
                    enter(new ChoosingSubject(more(waiting, photo)), Notice.PHOTOS_WAIT);
            case NamingAvatar(var type, var subject, var name, var waiting) ->
                    enter(
                            new NamingAvatar(type, subject, name, more(waiting, photo)),
                            Notice.PHOTOS_WAIT);
            case PromptPlace place -> PromptFlow.photo(moment, place, photo);
            case WritingPrompt(var wish) -> PromptFlow.sent(wish, photo);
            case AvatarPlace place -> AvatarFlow.photo(moment, place, photo);
            case OfferingPhotos(var photos, var message) ->
                    enter(new OfferingPhotos(more(photos, photo), message));
            case WalletPlace wallet -> WalletFlow.photo(wallet, photo);
            case RenamingAvatar _,
                    DeletingAvatar _,
                    PickingAvatar _,
                    ChoosingRatio _,
                    ChoosingCount _,
                    ConfirmingImage _,
                    CreationPlace _ ->
                    enter(moment.now(), Notice.NOT_UNDERSTOOD);
            case Home _,
                    GalleryPlace _,
                    SettingsPlace _,
                    ReadingHelp _,
                    SeeingBalance _,
                    WatchingTraining _,
                    BrowsingAvatars _,
                    WatchingGeneration _,
                    BrowsingGallery _,
                    OfferingText _,
                    LinkPlace _ ->
                    enter(new OfferingPhotos(List.of(photo.sourceRef()), photo.messageId()));
        };
    }

    /// The first words of an order.
    static Turn prompt(Wish wish, String text) {
        return prompt(new CreationPlace.PlanningImage(wish, Idea.of("")), text);
    }

    /// @param before what was there; new words leave all else as it is
    static Turn prompt(CreationPlace.PlanningImage before, String text) {
        return fits(text)
                ? enter(before.with(before.wish(), before.idea().with(text), false))
                : enter(new WritingPrompt(before.wish()), Notice.PROMPT_INVALID);
    }

    private static Turn reworded(Conversation now, Wish wish, Idea idea, String text) {
        return prompt(new CreationPlace.PlanningImage(wish, idea, CreationFlow.shape(now)), text);
    }

    static boolean fits(String prompt) {
        return counts(prompt, SHORTEST_PROMPT, LONGEST_PROMPT);
    }

    /// A character is what the API counts as one: a code point.
    private static boolean counts(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }

    private static boolean name(String text) {
        return counts(text, SHORTEST_NAME, LONGEST_NAME);
    }

    static Turn add(Moment moment, UUID avatarId, PhotoReceived photo) {
        return new Ask(
                new CollectingPhotos(avatarId),
                new AddPhotos(avatarId, List.of(photo.sourceRef()), moment.origin() + ":photo"),
                Notice.NONE);
    }

    static List<String> more(List<String> photos, PhotoReceived photo) {
        return Stream.concat(photos.stream(), Stream.of(photo.sourceRef()))
                .distinct()
                .limit(MOST_PHOTOS)
                .toList();
    }
}
