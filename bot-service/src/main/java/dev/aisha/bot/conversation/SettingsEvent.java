package dev.aisha.bot.conversation;

import dev.aisha.model.account.UserView;

/// What the API says of settings.
public sealed interface SettingsEvent extends Event.Group {
    record SettingsKnown(UserView user) implements SettingsEvent {}
}
