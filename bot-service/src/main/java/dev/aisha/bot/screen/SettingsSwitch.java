package dev.aisha.bot.screen;

/// Settings that are on or off.
public enum SettingsSwitch {
    QUICK_MODE,
    NOTIFY_READY,
    NOTIFY_NEWS,
    DELETE_PHOTOS
}
