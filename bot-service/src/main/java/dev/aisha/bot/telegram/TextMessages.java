package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendMessage;
import dev.aisha.bot.screen.Rendered.Button;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Messages of words alone. Markup that Telegram cannot read becomes plain text.
@ApplicationScoped
class TextMessages {
    private final TelegramGateway gateway;
    private final Pace pace;

    TextMessages(TelegramGateway gateway, Pace pace) {
        this.gateway = gateway;
        this.pace = pace;
    }

    Outcome<Anchor> send(long chat, String html, List<List<Button>> keys, Instant deadline) {
        Outcome<Anchor> outcome = send(chat, html, true, keys, deadline);
        return Content.unparsable(outcome)
                ? send(chat, Content.plain(html), false, keys, deadline)
                : outcome;
    }

    private Outcome<Anchor> send(
            long chat, String text, boolean html, List<List<Button>> keys, Instant deadline) {
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    var request =
                            new SendMessage(chat, text).linkPreviewOptions(Content.noPreview());
                    if (html) {
                        request.parseMode(ParseMode.HTML);
                    }
                    if (!keys.isEmpty()) {
                        request.replyMarkup(Content.keyboard(keys));
                    }
                    return gateway.call(request, answer -> Media.anchor(answer, false));
                });
    }

    Outcome<Anchor> edit(
            long chat, Anchor message, String html, List<List<Button>> keys, Instant deadline) {
        Outcome<Anchor> outcome = edit(chat, message, html, true, keys, deadline);
        return Content.unparsable(outcome)
                ? edit(chat, message, Content.plain(html), false, keys, deadline)
                : outcome;
    }

    private Outcome<Anchor> edit(
            long chat,
            Anchor message,
            String text,
            boolean html,
            List<List<Button>> keys,
            Instant deadline) {
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    var request =
                            new EditMessageText(chat, message.messageId(), text)
                                    .linkPreviewOptions(Content.noPreview());
                    if (html) {
                        request.parseMode(ParseMode.HTML);
                    }
                    if (!keys.isEmpty()) {
                        request.replyMarkup(Content.keyboard(keys));
                    }
                    return gateway.call(request, _ -> message);
                });
    }
}
