package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.LegalPage;
import dev.aisha.bot.screen.SettingsPage;

/// Settings, and the pages that say what the rules are.
public sealed interface SettingsPlace extends Conversation.Group {
    record SeeingSettings(SettingsPage page) implements SettingsPlace {}

    record ReadingLegal(LegalPage page) implements SettingsPlace {}
}
