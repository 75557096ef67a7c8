package dev.aisha.bot.screen;

/// The pages of the settings.
public enum SettingsPage {
    ALL,
    LANGUAGE,
    /// Ratio, count and quick mode.
    IMAGES,
    RATIO,
    COUNT,
    ENHANCEMENT,
    NOTIFICATIONS,
    PHOTOS
}
