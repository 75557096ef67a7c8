package dev.aisha.bot.telegram;

import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.i18n.Language;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The commands of the menu in their order; their descriptions stand in the bundle `commands`.
final class CommandList {
    private CommandList() {}

    /// @param word 1 to 32 of a-z, 0-9 and _, without the slash
    /// @param description up to 256 characters
    record Entry(String word, String description) {}

    static List<Entry> in(Language language) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "dev.aisha.bot.telegram.commands", Locale.of(language.code()));
        return Stream.of(
                        Event.BotCommand.MENU,
                        Event.BotCommand.CREATE,
                        Event.BotCommand.GENERATE,
                        Event.BotCommand.GALLERY,
                        Event.BotCommand.BALANCE,
                        Event.BotCommand.SETTINGS,
                        Event.BotCommand.HELP,
                        Event.BotCommand.CANCEL,
                        Event.BotCommand.PAYSUPPORT,
                        Event.BotCommand.TERMS,
                        Event.BotCommand.PRIVACY,
                        Event.BotCommand.START)
                .map(command -> command.name().toLowerCase(Locale.ROOT))
                .map(word -> new Entry(word, texts.getString(word)))
                .toList();
    }
}
