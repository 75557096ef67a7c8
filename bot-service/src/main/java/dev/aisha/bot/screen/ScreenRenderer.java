package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Language;

/// Turns a screen into messages; the only place that makes HTML.
public interface ScreenRenderer {
    /// @param notice a line above the screen's text, or NONE
    Rendered render(Screen screen, Notice notice, Language language);
}
