package dev.aisha.bot.conversation;

/// On the way in by a deep link.
public sealed interface LinkPlace extends Conversation.Group {
    /// /start with a payload: the person is made known first.
    record Arriving(String payload) implements LinkPlace {}
}
