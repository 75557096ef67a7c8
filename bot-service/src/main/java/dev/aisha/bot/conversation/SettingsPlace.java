package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.LegalPage;
import dev.aisha.bot.screen.SettingsPage;
import org.jspecify.annotations.Nullable;

/// Settings, and the pages that say what the rules are.
public sealed interface SettingsPlace extends Conversation.Group {
    record SeeingSettings(SettingsPage page) implements SettingsPlace {}

    record SeeingMyData() implements SettingsPlace {}

    /// The first question before everything is deleted.
    ///
    /// @param action the id on the button that was shown: another one is an old button
    record AskingToLeave(@Nullable String action) implements SettingsPlace {}

    /// The second one.
    record LeavingForGood(@Nullable String action) implements SettingsPlace {}

    record ReadingLegal(LegalPage page) implements SettingsPlace {}
}
