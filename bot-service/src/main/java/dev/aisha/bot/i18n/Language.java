package dev.aisha.bot.i18n;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A language the bot speaks. There are as many as there are bundles: another one needs a file
/// `i18n/messages_<code>.properties` and nothing else.
///
/// @param code ISO 639-1, as the API wants it
public record Language(String code) {
    public static final Language RU = new Language("ru");
    public static final Language EN = new Language("en");

    private static final List<Language> ALL =
            Stream.concat(
                            Stream.of(RU, EN),
                            Stream.of(Locale.getISOLanguages())
                                    .map(Language::new)
                                    .filter(Language::hasBundle))
                    .distinct()
                    .toList();

    /// Every language, Russian and English first.
    public static List<Language> all() {
        return ALL;
    }

    /// From Telegram's `language_code` (IETF tag, optional): the language itself if the bot speaks
    /// it, Russian for people who do not say, English for everybody else.
    public static Language of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RU;
        }
        Language wanted = new Language(Locale.forLanguageTag(tag).getLanguage());
        return ALL.contains(wanted) ? wanted : EN;
    }

    /// The one with exactly this code.
    ///
    /// @throws IllegalArgumentException when the bot does not speak it
    public static Language named(String code) {
        Language wanted = new Language(code);
        if (!ALL.contains(wanted)) {
            throw new IllegalArgumentException("no language " + code);
        }
        return wanted;
    }

    /// Its ways with numbers and dates.
    public Locale locale() {
        return Locale.of(code);
    }

    String bundle() {
        return "/i18n/messages_" + code + ".properties";
    }

    private boolean hasBundle() {
        return Language.class.getResource(bundle()) != null;
    }
}
