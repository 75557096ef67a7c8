package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.AvatarCommand.FetchPhotoSet;
import dev.aisha.bot.conversation.AvatarCommand.RemovePhoto;
import dev.aisha.bot.conversation.AvatarCommand.ReturnToPhotos;
import dev.aisha.bot.conversation.AvatarEvent.PhotoRemoved;
import dev.aisha.bot.conversation.AvatarEvent.PhotosSeen;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.ChoosePreset;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.problem.ProblemCode;
import java.util.function.Function;

/// Asks the API about an avatar's photos.
final class AvatarAsks {
    private AvatarAsks() {}

    static Answer<Event> asked(ApiPort api, String user, AvatarCommand command) {
        return switch (command) {
            case ReturnToPhotos(var avatar) -> {
                // while it trains there is nothing to remember, and the photos' answer says so
                Answer<AvatarView> stands = api.choosePreset(user, avatar, new ChoosePreset(null));
                yield stands instanceof Refused<AvatarView> refused
                                && refused.code() != ProblemCode.AVATAR_WRONG_STATUS
                        ? refused.as()
                        : seen(api.photos(user, avatar), Event.PhotosKnown::new);
            }
            case FetchPhotoSet(var avatar) -> seen(api.photos(user, avatar), PhotosSeen::new);
            case RemovePhoto(var avatar, var photo, var index) ->
                    seen(api.deletePhoto(user, avatar, photo), set -> new PhotoRemoved(set, index));
        };
    }

    private static Answer<Event> seen(
            Answer<PhotoSetView> answer, Function<PhotoSetView, Event> event) {
        return switch (answer) {
            case Given<PhotoSetView>(var set) -> new Given<>(event.apply(set));
            case Refused<PhotoSetView> refused -> refused.as();
        };
    }
}
