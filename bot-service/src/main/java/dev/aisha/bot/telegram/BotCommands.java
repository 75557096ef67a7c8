package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.SetMyCommands;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.telegram.Outcome.Sent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/// Puts the commands into Telegram's menu at start, per language and only when they changed.
@ApplicationScoped
class BotCommands {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final TelegramGateway gateway;
    private final Redis redis;

    BotCommands(TelegramGateway gateway, Redis redis) {
        this.gateway = gateway;
        this.redis = redis;
    }

    void begin(@Observes StartupEvent event) {
        UntilTaken.begin("telegram-commands", RETRY, this::register);
    }

    /// @return true when Telegram has the commands of every language
    boolean register() {
        // English is also what people of all other languages see
        return register(Language.EN, "")
                && Language.all().stream().allMatch(each -> register(each, each.code()));
    }

    private boolean register(Language language, String code) {
        List<CommandList.Entry> entries = CommandList.in(language);
        String key = "bot:commands:" + code;
        String wanted = entries.toString();
        if (wanted.equals(redis.get(key))) {
            return true;
        }
        BotCommand[] commands =
                entries.stream()
                        .map(entry -> new BotCommand(entry.word(), entry.description()))
                        .toArray(BotCommand[]::new);
        SetMyCommands request = new SetMyCommands(commands);
        if (!code.isEmpty()) {
            request.languageCode(code);
        }
        Outcome<Boolean> outcome = gateway.call(request, _ -> true);
        if (!(outcome instanceof Sent<Boolean>)) {
            Log.warnf("Commands not registered yet: %s", outcome);
            return false;
        }
        redis.set(key, wanted, REMEMBERED);
        return true;
    }
}
