package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Language;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;

/// Buttons of the settings. Each says all, so it works from anywhere and any number of times.
public sealed interface SettingsTap extends Callback.Group {
    record OpenSettings(SettingsPage page) implements SettingsTap {}

    record OpenMyData() implements SettingsTap {}

    record OpenConsents() implements SettingsTap {}

    record AskToRevoke(ConsentPurpose purpose) implements SettingsTap {}

    /// Yes: the consent is withdrawn.
    record RevokeConsent(ConsentPurpose purpose) implements SettingsTap {}

    /// Consent to training is to be given again.
    record AskToAgree() implements SettingsTap {}

    record OrderExport(String action) implements SettingsTap {}

    record AskToLeave() implements SettingsTap {}

    /// Yes to the first question.
    record LeaveOnce(String action) implements SettingsTap {}

    /// Yes to the second: everything is deleted.
    record LeaveTwice(String action) implements SettingsTap {}

    record OpenLegal(LegalPage page) implements SettingsTap {}

    record SetLanguage(Language language) implements SettingsTap {}

    record SetRatio(AspectRatio ratio) implements SettingsTap {}

    /// @param count 1 to 4
    record SetCount(int count) implements SettingsTap {}

    record SetEnhancement(EnhancementMode mode) implements SettingsTap {}

    record SetSwitch(SettingsSwitch which, boolean on) implements SettingsTap {}
}
