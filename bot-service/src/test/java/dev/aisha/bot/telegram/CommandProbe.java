package dev.aisha.bot.telegram;

import dev.aisha.bot.i18n.Language;

/// Lets tests of other packages look at the list of commands.
public final class CommandProbe {
    private CommandProbe() {}

    /// How many commands have a description in a language.
    public static int commands(Language language) {
        return (int)
                CommandList.in(language).stream()
                        .filter(entry -> !entry.description().isBlank())
                        .count();
    }
}
