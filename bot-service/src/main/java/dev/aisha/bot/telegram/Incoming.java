package dev.aisha.bot.telegram;

import dev.aisha.bot.conversation.Event;
import org.jspecify.annotations.Nullable;

/// An update in our words. The person is always `from.id` of a private chat.
public sealed interface Incoming {
    long updateId();

    /// Something was written or sent.
    record Message(long updateId, long person, @Nullable String languageCode, Event.Input event)
            implements Incoming {}

    /// A button was tapped.
    ///
    /// @param data as on the button, whatever it says
    /// @param message the message below which the button is, if it can still be edited
    record Tap(
            long updateId,
            long person,
            @Nullable String languageCode,
            String callbackId,
            String data,
            @Nullable Anchor message)
            implements Incoming {}

    /// Somebody is about to pay; Telegram waits 10 s for an answer.
    ///
    /// @param payload the invoice's
    record Checkout(
            long updateId,
            long person,
            @Nullable String languageCode,
            String queryId,
            String payload,
            String currency,
            long amount)
            implements Incoming {}

    /// The bot was blocked or unblocked.
    record Reachability(long updateId, long person, boolean blocked) implements Incoming {}

    /// In a group or a channel, where we do not talk.
    record Elsewhere(long updateId, long chat, @Nullable String languageCode) implements Incoming {}

    /// Nothing for us.
    record Ignored(long updateId) implements Incoming {}
}
