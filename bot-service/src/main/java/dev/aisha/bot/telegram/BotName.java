package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.GetMe;
import dev.aisha.bot.conversation.BotAddress;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Asks Telegram for the bot's user name when it is first needed; it changes with a new bot only.
@ApplicationScoped
class BotName implements BotAddress {
    private final TelegramGateway gateway;
    private volatile @Nullable String known;

    BotName(TelegramGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public @Nullable String username() {
        if (known == null
                && gateway.call(new GetMe(), answer -> answer.user().username())
                        instanceof Sent<String>(var name)) {
            known = name;
        }
        return known;
    }
}
