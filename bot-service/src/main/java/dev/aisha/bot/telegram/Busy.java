package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.response.BaseResponse;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// The line below the bot's name that says what it does ("typing", "sending a photo"). Telegram
/// shows it for five seconds or until a message comes, so it is said again while work goes on.
@ApplicationScoped
public class Busy {
    /// Shorter than Telegram's five seconds.
    private static final Duration AGAIN = Duration.ofSeconds(4);

    /// A turn that is quicker needs no such line.
    private static final Duration THINKING = Duration.ofMillis(700);

    private final TelegramGateway gateway;

    Busy(TelegramGateway gateway) {
        this.gateway = gateway;
    }

    /// What goes on until it is closed.
    public final class Work implements AutoCloseable {
        private final Thread thread;

        private Work(long chat, ChatAction action, Duration first) {
            thread =
                    Thread.ofVirtual()
                            .name("busy-" + chat)
                            .start(() -> repeat(chat, action, first));
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

    /// Ends by itself when Telegram wants silence: the line is worth no ban.
    private void repeat(long chat, ChatAction action, Duration first) {
        try {
            Thread.sleep(first);
            while (say(chat, action)) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean say(long chat, ChatAction action) {
        BaseRequest<SendChatAction, BaseResponse> request = new SendChatAction(chat, action);
        return gateway.call(request, _ -> true) instanceof Sent<Boolean>;
    }
}
