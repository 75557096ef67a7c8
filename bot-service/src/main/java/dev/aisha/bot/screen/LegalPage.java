package dev.aisha.bot.screen;

/// What Telegram and the law want every bot to say.
public enum LegalPage {
    TERMS,
    PRIVACY
}
