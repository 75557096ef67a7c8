package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;

/// A decision: where the person is now, and either a screen or a question to the API whose answer
/// comes back as the next event of the same turn.
public sealed interface Turn {
    /// Where the person is now.
    Conversation next();

    /// @param notice handed on to the screen that ends the turn
    record Ask(Conversation next, Command command, Notice notice) implements Turn {}

    record Show(Conversation next, Screen screen, Notice notice) implements Turn {}
}
