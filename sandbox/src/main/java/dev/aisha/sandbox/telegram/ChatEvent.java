package dev.aisha.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/// Something that a person sees happen in the chat.
public sealed interface ChatEvent {
    long person();

    /// New or edited: the message as it stands now.
    record Shown(long person, Message message) implements ChatEvent {}

    record Deleted(long person, int messageId) implements ChatEvent {}

    /// "typing…"; null = over.
    record Acting(long person, @Nullable String action) implements ChatEvent {}

    /// The bot's answer to a tap: a toast, an alert, a link or nothing.
    record Answered(
            long person,
            String callbackId,
            @Nullable String text,
            boolean alert,
            @Nullable String url)
            implements ChatEvent {}

    record Blocked(long person, boolean blocked) implements ChatEvent {}
}
