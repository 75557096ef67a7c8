package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.SettingsCommand.ChangeSetting;
import dev.aisha.bot.conversation.SettingsCommand.DeleteEverything;
import dev.aisha.bot.conversation.SettingsCommand.FetchMyData;
import dev.aisha.bot.conversation.SettingsCommand.FetchSettings;
import dev.aisha.bot.conversation.SettingsCommand.OrderExport;
import dev.aisha.bot.conversation.SettingsCommand.RevokeConsent;
import java.util.function.Function;

/// Asks the API about settings and a person's data.
final class SettingsAsks {
    private SettingsAsks() {}

    static Answer<Event> asked(ApiPort api, String user, SettingsCommand command) {
        return switch (command) {
            case FetchSettings() -> map(api.user(user), SettingsEvent.SettingsKnown::new);
            case ChangeSetting(var change) ->
                    map(api.changeSettings(user, change), SettingsEvent.SettingsKnown::new);
            case RevokeConsent(var purpose) ->
                    map(api.revokeConsent(user, purpose), SettingsEvent.SettingsKnown::new);
            case FetchMyData() -> map(api.myData(user), SettingsEvent.MyDataKnown::new);
            case OrderExport(var key) ->
                    map(api.orderExport(user, user + ":" + key), SettingsEvent.ExportOrdered::new);
            case DeleteEverything() ->
                    map(api.deleteEverything(user), SettingsEvent.EverythingGoes::new);
        };
    }

    private static <T> Answer<Event> map(Answer<T> answer, Function<T, Event> event) {
        return switch (answer) {
            case Given<T>(var value) -> new Given<>(event.apply(value));
            case Refused<T> refused -> refused.as();
        };
    }
}
