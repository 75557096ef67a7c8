package dev.aisha.bot.i18n;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages the bot speaks.
public enum Language {
    RU("ru"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// ISO 639-1, as the API wants it.
    public String code() {
        return code;
    }

    /// From Telegram's `language_code` (IETF tag, optional): Russian for Russian and for people who
    /// do not say, English for everybody else.
    public static Language of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RU;
        }
        return tag.toLowerCase(Locale.ROOT).startsWith("ru") ? RU : EN;
    }
}
