package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.telegram.Incoming;
import org.jspecify.annotations.Nullable;

/// What a person did, from either kind of update.
record Input(
        long updateId,
        long person,
        Language language,
        Event.Input event,
        String origin,
        Incoming.@Nullable Tap tap) {
    String work() {
        return "u:" + updateId;
    }

    /// Up to ten of these come within a second, and one answer is enough.
    boolean ofAlbum() {
        return event instanceof Event.PhotoReceived photo && photo.albumId() != null;
    }

    /// The external id; never from a button.
    String owner() {
        return "telegram:" + person;
    }

    static Input of(Incoming.Message message) {
        return new Input(
                message.updateId(),
                message.person(),
                Language.of(message.languageCode()),
                message.event(),
                Long.toString(message.updateId()),
                null);
    }

    static Input of(Incoming.Tap tap) {
        Callback callback = Callback.decode(tap.data());
        return new Input(
                tap.updateId(),
                tap.person(),
                Language.of(tap.languageCode()),
                new Event.Tapped(callback),
                tap.data(),
                tap);
    }
}
