package dev.aisha.bot.telegram;

import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The commands of the menu in their order; their descriptions stand in the bundle.
final class CommandList {
    private CommandList() {}

    /// @param word 1 to 32 of a-z, 0-9 and _, without the slash
    /// @param description up to 256 characters
    record Entry(String word, String description) {}

    static List<Entry> in(Language language) {
        Texts texts = Texts.in(language);
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
                .map(command ->
                        new Entry(
                                command.name().toLowerCase(Locale.ROOT),
                                description(command, texts)))
                .toList();
    }

    private static String description(Event.BotCommand command, Texts texts) {
        return switch (command) {
            case START -> texts.commandStart();
            case MENU -> texts.commandMenu();
            case CREATE -> texts.commandCreate();
            case GENERATE -> texts.commandGenerate();
            case GALLERY -> texts.commandGallery();
            case BALANCE -> texts.commandBalance();
            case SETTINGS -> texts.commandSettings();
            case HELP -> texts.commandHelp();
            case CANCEL -> texts.commandCancel();
            case PAYSUPPORT -> texts.commandPaysupport();
            case TERMS -> texts.commandTerms();
            case PRIVACY -> texts.commandPrivacy();
            case UNKNOWN -> "";
        };
    }
}
