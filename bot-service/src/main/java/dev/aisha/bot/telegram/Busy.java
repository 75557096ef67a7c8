package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.response.BaseResponse;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.telegram.Cards.Card;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The line below the bot's name that says what it does ("typing", "sending a photo"). Telegram
/// shows it for five seconds or until a message comes, so it is said again while work goes on.
@ApplicationScoped
public class Busy {
    /// Shorter than Telegram's five seconds.
    private static final Duration AGAIN = Duration.ofSeconds(4);

    /// A turn that is quicker needs no such line.
    private static final Duration THINKING = Duration.ofMillis(700);

    /// A card that has not moved for so long is not worth the calls.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final TelegramGateway gateway;
    private final Cards cards;
    private final Clock clock;
    private final Set<Object> going = ConcurrentHashMap.newKeySet();

    Busy(TelegramGateway gateway, Cards cards, Clock clock) {
        this.gateway = gateway;
        this.cards = cards;
        this.clock = clock;
    }

    /// What goes on until it is closed.
    public final class Work implements AutoCloseable {
        private final Thread thread;

        private Work(long chat, ChatAction action, Duration first) {
            going.add(this);
            thread =
                    Thread.ofVirtual()
                            .name("busy-" + chat)
                            .start(() -> repeat(this, chat, action, first, () -> true));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    /// "Typing", once the work has taken longer than a moment.
    public Work thinking(long chat) {
        return new Work(chat, ChatAction.typing, THINKING);
    }

    /// Bytes are on their way.
    Work sending(long chat, boolean document) {
        ChatAction action = document ? ChatAction.upload_document : ChatAction.upload_photo;
        return new Work(chat, action, Duration.ZERO);
    }

    /// "Sending a photo" while images are being made, until their card is closed by whichever
    /// replica, or does not move any more.
    public void drawing(long chat, UUID cardId) {
        whileOpen(chat, cardId, ChatAction.upload_photo);
    }

    /// "Typing" while a prompt is being written, as long as its card is open.
    public void writing(long chat, UUID cardId) {
        whileOpen(chat, cardId, ChatAction.typing);
    }

    private void whileOpen(long chat, UUID cardId, ChatAction action) {
        if (going.add(cardId)) {
            Thread.ofVirtual()
                    .name("busy-card-" + cardId)
                    .start(() -> repeat(cardId, chat, action, Duration.ZERO, () -> open(cardId)));
        }
    }

    private boolean open(UUID cardId) {
        try {
            Card card = cards.find(cardId);
            return card != null
                    && !card.closed()
                    && card.shownAt().plus(LONGEST).isAfter(clock.instant());
        } catch (RedisDownException _) {
            return false;
        }
    }

    /// Ends by itself when Telegram wants silence: the line is worth no ban.
    private void repeat(
            Object work, long chat, ChatAction action, Duration first, BooleanSupplier on) {
        try {
            Thread.sleep(first);
            while (on.getAsBoolean() && say(chat, action)) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            going.remove(work);
        }
    }

    private boolean say(long chat, ChatAction action) {
        BaseRequest<SendChatAction, BaseResponse> request = new SendChatAction(chat, action);
        return gateway.call(request, _ -> true) instanceof Sent<Boolean>;
    }

    /// How much goes on in this process.
    int going() {
        return going.size();
    }
}
