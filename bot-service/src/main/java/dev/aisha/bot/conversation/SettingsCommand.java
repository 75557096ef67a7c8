package dev.aisha.bot.conversation;

import dev.aisha.model.account.ChangeSettings;

/// What the API is asked about settings.
public sealed interface SettingsCommand extends Command.Group {
    record FetchSettings() implements SettingsCommand {}

    /// Idempotent: without a key.
    record ChangeSetting(ChangeSettings change) implements SettingsCommand {}
}
