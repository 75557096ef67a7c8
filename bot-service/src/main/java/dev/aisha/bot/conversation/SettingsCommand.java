package dev.aisha.bot.conversation;

import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;

/// What the API is asked about settings.
public sealed interface SettingsCommand extends Command.Group {
    record FetchSettings() implements SettingsCommand {}

    /// Idempotent: without a key.
    record RevokeConsent(ConsentPurpose purpose) implements SettingsCommand {}

    record FetchMyData() implements SettingsCommand {}

    record OrderExport(String key) implements SettingsCommand {}

    /// Without a key: a second time says the same.
    record DeleteEverything() implements SettingsCommand {}

    /// Idempotent: without a key.
    record ChangeSetting(ChangeSettings change) implements SettingsCommand {}
}
