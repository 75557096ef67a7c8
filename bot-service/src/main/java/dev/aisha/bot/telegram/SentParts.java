package dev.aisha.bot.telegram;

import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which part of which piece of work stands in the chat as which message. Written as soon as
/// Telegram took a message, so that a repeat after a crash finds it.
@ApplicationScoped
class SentParts {
    /// Longer than Telegram and the API repeat anything.
    private static final Duration LIFETIME = Duration.ofHours(50);

    private final Redis redis;

    SentParts(Redis redis) {
        this.redis = redis;
    }

    @Nullable Anchor find(String work, int part) {
        try {
            String text = redis.get(key(work, part));
            return text == null ? null : Anchor.decode(text);
        } catch (RedisDownException _) {
            return null;
        }
    }

    void mark(String work, int part, Anchor message) {
        try {
            redis.set(key(work, part), message.encode(), LIFETIME);
        } catch (RedisDownException _) {
            // at worst a repeat doubles this one message
        }
    }

    private static String key(String work, int part) {
        return "bot:sent:" + work + ":" + part;
    }
}
