package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;

/// One part as one message: sent once, edited, or put to rest. Leaves a mark of every new message
/// at once, so that a repeat after a crash edits or skips instead of doubling.
@ApplicationScoped
class OneMessage {
    private final TelegramGateway gateway;
    private final Messages messages;
    private final SentParts sent;

    OneMessage(TelegramGateway gateway, Messages messages, SentParts sent) {
        this.gateway = gateway;
        this.messages = messages;
        this.sent = sent;
    }

    /// Sends a new message, unless an earlier attempt at the same work did.
    ///
    /// @param refresh whether what was sent then is to get this content
    Outcome<Anchor> sendOnce(Step step, boolean refresh) {
        Anchor earlier = sent.find(step.work(), step.index());
        if (earlier != null) {
            if (!refresh) {
                return new Sent<>(earlier);
            }
            Outcome<Anchor> outcome = edit(step, earlier);
            if (outcome instanceof NotModified<Anchor>) {
                return new Sent<>(earlier);
            }
            if (!(outcome instanceof Gone<Anchor>)) {
                return outcome;
            }
        }
        Outcome<Anchor> outcome = messages.send(step.envelope(), step.part().body());
        if (outcome instanceof Sent<Anchor>(var message)) {
            sent.mark(step.work(), step.index(), message);
        }
        return outcome;
    }

    Outcome<Anchor> edit(Step step, Anchor message) {
        return messages.edit(step.envelope(), message, step.part().body());
    }

    /// Takes a message from the chat. [Gone] when it left before; [BadRequest] when Telegram keeps
    /// it, as it does after 48 hours.
    Outcome<Boolean> remove(long chat, Anchor message) {
        return gateway.call(new DeleteMessage(chat, message.messageId()), _ -> true);
    }

    /// An old message leaves, or at least its buttons do. Nobody waits for that to work.
    void retire(long chat, Anchor old, boolean delete) {
        boolean gone = delete && remove(chat, old) instanceof Sent<Boolean>;
        if (!gone) {
            gateway.call(new EditMessageReplyMarkup(chat, old.messageId()), _ -> true);
        }
    }
}
