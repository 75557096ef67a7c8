package dev.aisha.bot.notification;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.i18n.Language;
import dev.aisha.model.notification.Notification;

/// Decides what a person sees of a notification; pure. The conversation it returns is saved like a
/// turn's; silence shows nothing and is acknowledged.
public interface NotificationFlow {
    /// @param now where the person is
    /// @param action a fresh one-time id for the buttons of the screen to be drawn
    Turn.Show told(Notification notification, Conversation now, Language language, String action);
}
