package dev.aisha.bot.screen;

import dev.aisha.model.account.UserSettings;

/// Settings and the pages that say what the rules are.
public sealed interface SettingsScreen extends Screen.Group {
    record SettingsCard(SettingsPage page, UserSettings settings) implements SettingsScreen {}

    record Legal(LegalPage page) implements SettingsScreen {}
}
