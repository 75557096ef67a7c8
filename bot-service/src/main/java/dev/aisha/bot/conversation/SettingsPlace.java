package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.LegalPage;
import dev.aisha.bot.screen.SettingsPage;
import dev.aisha.model.account.ConsentPurpose;
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

    record SeeingConsents() implements SettingsPlace {}

    /// The question before a consent is withdrawn.
    record RevokingConsent(ConsentPurpose purpose) implements SettingsPlace {}

    /// Agreeing to training again, without photos that wait for it.
    ///
    /// @param policyVersion the version whose text was shown
    record AgreeingAgain(@Nullable String policyVersion) implements SettingsPlace {}

    /// @param fromMyData where Back leads; else to the settings
    record ReadingLegal(LegalPage page, boolean fromMyData) implements SettingsPlace {}
}
