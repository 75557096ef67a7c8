package dev.aisha.bot.turn;

import dev.aisha.bot.i18n.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/// The few lines said when no screen can be made.
enum Phrases {
    /// A tap while something is down.
    TRY_LATER,
    /// A defect of ours.
    APOLOGY,
    /// In a group.
    PRIVATE_ONLY;

    String in(Language language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("dev.aisha.bot.turn.phrases", Locale.of(language.code()));
        return bundle.getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
