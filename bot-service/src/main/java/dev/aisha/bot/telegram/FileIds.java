package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.screen.PictureRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Telegram's ids of pictures that it has seen, so that showing one again sends no bytes.
@ApplicationScoped
class FileIds {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Redis redis;

    FileIds(Redis redis) {
        this.redis = redis;
    }

    @Nullable String find(PictureRef image, boolean document) {
        try {
            return redis.get(key(image, document));
        } catch (RedisDownException _) {
            return null;
        }
    }

    void keep(PictureRef image, boolean document, String fileId) {
        try {
            redis.set(key(image, document), fileId, LIFETIME);
        } catch (RedisDownException _) {
            // the next time sends the bytes again
        }
    }

    /// Telegram no longer knows it.
    void forget(PictureRef image, boolean document) {
        try {
            redis.delete(key(image, document));
        } catch (RedisDownException _) {
            // found out again the next time
        }
    }

    private static String key(PictureRef image, boolean document) {
        return "bot:file:" + image.key() + (document ? ":d" : ":p");
    }

    /// Keeps what Telegram calls a photo that it took.
    void keepPhoto(PictureRef image, @Nullable Message message) {
        if (message != null && message.photo() != null && message.photo().length > 0) {
            var largest = message.photo()[message.photo().length - 1];
            keep(image, false, largest.fileId());
        }
    }

    void keepDocument(PictureRef image, @Nullable Message message) {
        if (message != null && message.document() != null) {
            keep(image, true, message.document().fileId());
        }
    }
}
