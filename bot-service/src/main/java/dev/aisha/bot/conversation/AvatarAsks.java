package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.AvatarCommand.FetchPhotoSet;
import dev.aisha.bot.conversation.AvatarCommand.RemovePhoto;
import dev.aisha.bot.conversation.AvatarEvent.PhotoRemoved;
import dev.aisha.bot.conversation.AvatarEvent.PhotosSeen;
import dev.aisha.model.photo.PhotoSetView;
import java.util.function.Function;

/// Asks the API about an avatar's photos.
final class AvatarAsks {
    private AvatarAsks() {}

    static Answer<Event> asked(ApiPort api, String user, AvatarCommand command) {
        return switch (command) {
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
