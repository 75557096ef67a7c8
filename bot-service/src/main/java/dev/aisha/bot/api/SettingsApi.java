package dev.aisha.bot.api;

import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.UserView;

/// The routes of a person's settings.
public interface SettingsApi {
    Answer<UserView> changeSettings(String user, ChangeSettings body);
}
