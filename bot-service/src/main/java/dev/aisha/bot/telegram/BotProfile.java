package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.MenuButtonCommands;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetMyDescription;
import com.pengrad.telegrambot.request.GetMyName;
import com.pengrad.telegrambot.request.GetMyShortDescription;
import com.pengrad.telegrambot.request.SetChatMenuButton;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyName;
import com.pengrad.telegrambot.response.BaseResponse;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.redis.Redis;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The bot's name, descriptions and menu button at start, per language: asked for first and set
/// only when they differ, since Telegram allows few changes a day. One replica does it.
@ApplicationScoped
class BotProfile {
    private static final String LEASE = "bot:profile:lease";
    private static final Duration LEASED = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final TelegramGateway gateway;
    private final Redis redis;

    BotProfile(TelegramGateway gateway, Redis redis) {
        this.gateway = gateway;
        this.redis = redis;
    }

    void begin(@Observes StartupEvent event) {
        UntilTaken.begin("telegram-profile", RETRY, this::register);
    }

    /// @return true when Telegram has all of it, or another replica sees to it
    boolean register() {
        if (!redis.claim(LEASE, "held", LEASED)) {
            return true;
        }
        // English is also what people of all other languages see
        boolean done =
                texts(Language.EN, "")
                        && Language.all().stream().allMatch(each -> texts(each, each.code()))
                        && set(new SetChatMenuButton().menuButton(new MenuButtonCommands()));
        redis.delete(LEASE);
        return done;
    }

    private boolean texts(Language language, String code) {
        Texts words = Texts.in(language);
        String name = words.profileName();
        String about = words.profileShort();
        String description = words.profileDescription();
        return same(new GetMyName().languageCode(code), answer -> answer.botName().name(), name)
                        .orSet(() -> set(new SetMyName().name(name).languageCode(code)))
                && same(
                                new GetMyShortDescription().languageCode(code),
                                answer -> answer.botShortDescription().shortDescription(),
                                about)
                        .orSet(() -> set(new ShortDescription(about, code)))
                && same(
                                new GetMyDescription().languageCode(code),
                                answer -> answer.botDescription().description(),
                                description)
                        .orSet(() ->
                                set(
                                        new SetMyDescription()
                                                .description(description)
                                                .languageCode(code)));
    }

    /// What Telegram has, compared with what we want.
    private enum Now {
        SAME,
        OTHER,
        UNKNOWN;

        private boolean orSet(java.util.function.BooleanSupplier set) {
            return switch (this) {
                case SAME -> true;
                case OTHER -> set.getAsBoolean();
                case UNKNOWN -> false;
            };
        }
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> Now same(
            BaseRequest<T, R> question, Function<R, @Nullable String> text, String wanted) {
        return switch (gateway.call(question, text)) {
            case Outcome.Sent<String>(var found) -> found.equals(wanted) ? Now.SAME : Now.OTHER;
            default -> Now.UNKNOWN;
        };
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> boolean set(
            BaseRequest<T, R> request) {
        Outcome<Boolean> outcome = gateway.call(request, _ -> true);
        if (!(outcome instanceof Outcome.Sent<Boolean>)) {
            Log.warnf("%s not taken yet: %s", request.getMethod(), outcome);
            return false;
        }
        return true;
    }
}
