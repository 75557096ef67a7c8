package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import dev.aisha.bot.screen.Rendered.Button;
import java.util.List;

/// Our messages in the library's words.
final class Content {
    private Content() {}

    static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        return new InlineKeyboardMarkup(
                rows.stream()
                        .map(row ->
                                row.stream()
                                        .map(button ->
                                                new InlineKeyboardButton(button.label())
                                                        .callbackData(button.data()))
                                        .toArray(InlineKeyboardButton[]::new))
                        .toArray(InlineKeyboardButton[][]::new));
    }

    static LinkPreviewOptions noPreview() {
        return new LinkPreviewOptions().isDisabled(true);
    }

    /// What remains when Telegram does not understand our markup: the words.
    static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    static boolean unparsable(Outcome<?> outcome) {
        return outcome instanceof Outcome.BadRequest<?>(var description)
                && description.contains("can't parse entities");
    }
}
