package dev.aisha.bot.telegram;

import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.screen.Rendered.ImageRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Telegram's ids of images that it has seen, so that showing one again sends no bytes.
@ApplicationScoped
class FileIds {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Redis redis;

    FileIds(Redis redis) {
        this.redis = redis;
    }

    @Nullable String find(ImageRef image, boolean document) {
        try {
            return redis.get(key(image, document));
        } catch (RedisDownException _) {
            return null;
        }
    }

    void keep(ImageRef image, boolean document, String fileId) {
        try {
            redis.set(key(image, document), fileId, LIFETIME);
        } catch (RedisDownException _) {
            // the next time sends the bytes again
        }
    }

    /// Telegram no longer knows it.
    void forget(ImageRef image, boolean document) {
        try {
            redis.delete(key(image, document));
        } catch (RedisDownException _) {
            // found out again the next time
        }
    }

    private static String key(ImageRef image, boolean document) {
        return "bot:file:" + image.imageId() + ":" + image.variant() + (document ? ":d" : ":p");
    }
}
