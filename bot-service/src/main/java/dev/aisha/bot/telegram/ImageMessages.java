package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.EditMessageCaption;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Messages that brought images which are deleted now. One that is not known, or that the person
/// took away, needs nothing.
@ApplicationScoped
class ImageMessages {
    private final ShownImages shown;
    private final OneMessage message;
    private final TelegramGateway gateway;
    private final Pace pace;

    ImageMessages(ShownImages shown, OneMessage message, TelegramGateway gateway, Pace pace) {
        this.shown = shown;
        this.message = message;
        this.gateway = gateway;
        this.pace = pace;
    }

    Outcome<Anchor> remove(Step step, UUID imageId) {
        Anchor brought = shown.find(step.chat(), imageId);
        if (brought == null) {
            return new Gone<>();
        }
        boolean stays = message.remove(step.chat(), brought) instanceof BadRequest<Boolean>;
        return stays ? message.edit(step, brought) : new Sent<>(brought);
    }

    Outcome<Anchor> caption(Step step, UUID imageId) {
        Anchor brought = shown.find(step.chat(), imageId);
        if (brought == null || !(step.part().body() instanceof Body.Text(var html))) {
            return new Gone<>();
        }
        var request =
                new EditMessageCaption(step.chat(), brought.messageId())
                        .caption(html)
                        .parseMode(ParseMode.HTML);
        return pace.call(
                step.chat(), 1, step.deadline(), () -> gateway.call(request, _ -> brought));
    }
}
