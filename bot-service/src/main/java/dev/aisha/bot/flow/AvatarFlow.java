package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.AvatarCommand;
import dev.aisha.bot.conversation.AvatarCommand.FetchPhotoSet;
import dev.aisha.bot.conversation.AvatarEvent;
import dev.aisha.bot.conversation.AvatarEvent.PhotoRemoved;
import dev.aisha.bot.conversation.AvatarEvent.PhotosSeen;
import dev.aisha.bot.conversation.AvatarPlace;
import dev.aisha.bot.conversation.AvatarPlace.ComparingTypes;
import dev.aisha.bot.conversation.AvatarPlace.LookingThrough;
import dev.aisha.bot.conversation.AvatarPlace.OpeningDraft;
import dev.aisha.bot.conversation.Command.FetchAvatar;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.BrowsingAvatars;
import dev.aisha.bot.conversation.Conversation.CheckingTraining;
import dev.aisha.bot.conversation.Conversation.ChoosingSubject;
import dev.aisha.bot.conversation.Conversation.ChoosingType;
import dev.aisha.bot.conversation.Conversation.CollectingPhotos;
import dev.aisha.bot.conversation.Conversation.Consenting;
import dev.aisha.bot.conversation.Conversation.NamingAvatar;
import dev.aisha.bot.conversation.Conversation.OfferingPhotos;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.AvatarScreen.PhotoLook;
import dev.aisha.bot.screen.AvatarScreen.TypeComparison;
import dev.aisha.bot.screen.AvatarTap;
import dev.aisha.bot.screen.AvatarTap.*;
import dev.aisha.bot.screen.Notice;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.photo.PhotoSetView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Comparing types, and looking through photos.
final class AvatarFlow {
    private AvatarFlow() {}

    static Turn enter(AvatarPlace place, Notice notice) {
        return switch (place) {
            case ComparingTypes _ -> new Show(place, new TypeComparison(), notice);
            case OpeningDraft(var id) -> new Ask(place, new FetchAvatar(id), notice);
            case LookingThrough(var id, _) -> new Ask(place, new FetchPhotoSet(id), notice);
        };
    }

    static Conversation before(AvatarPlace place) {
        return switch (place) {
            case ComparingTypes(var waiting) -> new ChoosingType(waiting);
            case OpeningDraft(var id) -> new BrowsingAvatars(id);
            // for an avatar that collects no more, its card is shown instead
            case LookingThrough(var id, _) -> new CollectingPhotos(id);
        };
    }

    static Turn tap(Conversation now, AvatarTap tap) {
        return switch (tap) {
            case CompareTypes() -> Places.enter(new ComparingTypes(waiting(now)));
            case ToPhotos(var avatar) -> toPhotos(avatar);
            case LookThrough(var avatar, var photo) ->
                    Places.enter(new LookingThrough(avatar, photo));
            case RemovePhoto(var avatar, var photo, var index) ->
                    new Ask(
                            new LookingThrough(avatar, photo),
                            new AvatarCommand.RemovePhoto(avatar, photo, index),
                            Notice.NONE);
        };
    }

    /// Photos that came before there is an avatar for them.
    static List<String> waiting(Conversation now) {
        return switch (now) {
            case OfferingPhotos(var photos, _) -> photos;
            case ChoosingType(var waiting) -> waiting;
            case ComparingTypes(var waiting) -> waiting;
            case ChoosingSubject(var waiting) -> waiting;
            case NamingAvatar(_, _, _, var waiting) -> waiting;
            default -> List.of();
        };
    }

    static Turn toPhotos(UUID avatar) {
        return new Ask(
                new CollectingPhotos(avatar),
                new AvatarCommand.ReturnToPhotos(avatar),
                Notice.NONE);
    }

    /// Where a draft stands: on its check screen with the quality chosen there, else at its photos,
    /// behind the consent.
    static Turn stands(Moment moment, AvatarView avatar) {
        return switch (avatar.status()) {
            case READY_TO_TRAIN, FAILED, CANCELLED ->
                    avatar.preset() == null
                            ? Places.enter(
                                    new Consenting(avatar.id(), null, List.of()), moment.notice())
                            : Places.enter(
                                    new CheckingTraining(avatar.id(), avatar.preset()),
                                    moment.notice());
            case DRAFT, COLLECTING ->
                    Places.enter(new Consenting(avatar.id(), null, List.of()), moment.notice());
            case TRAINING, COMPLETED, DELETED, UNKNOWN ->
                    Places.enter(new BrowsingAvatars(avatar.id()), moment.notice());
        };
    }

    static Turn photo(Moment moment, AvatarPlace place, PhotoReceived photo) {
        return switch (place) {
            case ComparingTypes(var waiting) ->
                    Places.enter(
                            new ComparingTypes(Words.more(waiting, photo)), Notice.PHOTOS_WAIT);
            case OpeningDraft(var id) -> Words.add(moment, id, photo);
            case LookingThrough(var id, _) -> Words.add(moment, id, photo);
        };
    }

    static Turn answered(Moment moment, AvatarEvent event) {
        return switch (event) {
            case PhotosSeen(var set) -> seen(moment, set, wanted(moment, set));
            case PhotoRemoved(var set, var index) ->
                    set.photos().isEmpty()
                            ? Places.enter(
                                    new CollectingPhotos(set.avatarId()), Notice.PHOTO_REMOVED)
                            : look(
                                    set,
                                    Math.clamp(index, 0, set.photos().size() - 1),
                                    Notice.PHOTO_REMOVED);
        };
    }

    private static Turn seen(Moment moment, PhotoSetView set, int index) {
        if (set.photos().isEmpty()) {
            return Places.enter(new BrowsingAvatars(set.avatarId()), Notice.NO_PHOTOS);
        }
        return index < 0 ? look(set, 0, Notice.GONE) : look(set, index, moment.notice());
    }

    /// @return below 0 when the wanted photo is gone
    private static int wanted(Moment moment, PhotoSetView set) {
        UUID wanted = moment.now() instanceof LookingThrough(_, var photo) ? photo : null;
        return wanted == null ? 0 : indexOf(set, wanted);
    }

    private static int indexOf(PhotoSetView set, @Nullable UUID photo) {
        for (int i = 0; i < set.photos().size(); i++) {
            if (set.photos().get(i).id().equals(photo)) {
                return i;
            }
        }
        return -1;
    }

    private static Turn look(PhotoSetView set, int index, Notice notice) {
        UUID photo = set.photos().get(index).id();
        return new Show(
                new LookingThrough(set.avatarId(), photo), new PhotoLook(set, index), notice);
    }
}
