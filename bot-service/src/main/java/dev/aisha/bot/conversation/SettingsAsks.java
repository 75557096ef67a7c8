package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.SettingsCommand.ChangeSetting;
import dev.aisha.bot.conversation.SettingsCommand.FetchSettings;
import dev.aisha.bot.conversation.SettingsEvent.SettingsKnown;
import dev.aisha.model.account.UserView;

/// Asks the API about settings.
final class SettingsAsks {
    private SettingsAsks() {}

    static Answer<Event> asked(ApiPort api, String user, SettingsCommand command) {
        return switch (command) {
            case FetchSettings() -> known(api.user(user));
            case ChangeSetting(var change) -> known(api.changeSettings(user, change));
        };
    }

    private static Answer<Event> known(Answer<UserView> answer) {
        return switch (answer) {
            case Given<UserView>(var user) -> new Given<>(new SettingsKnown(user));
            case Refused<UserView> refused -> refused.as();
        };
    }
}
