package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.ImageRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which message of a chat brought which image, so that the message leaves with the image.
@ApplicationScoped
public class ShownImages {
    /// Since the chat's last image. Older messages stay, as all did before two days were over.
    private static final Duration LIFETIME = Duration.ofDays(30);

    private static final String KEEP =
            """
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return '1'
            """;

    private final Redis redis;

    ShownImages(Redis redis) {
        this.redis = redis;
    }

    /// Keeps where a result stands; a message that menus edit shows an image only for a while.
    void keep(Envelope to, PictureRef picture, @Nullable Message message) {
        if (!to.result()
                || !(picture instanceof ImageRef image)
                || message == null
                || message.messageId() == null) {
            return;
        }
        try {
            redis.script(
                    KEEP,
                    List.of(key(to.chat())),
                    image.imageId(),
                    message.messageId(),
                    LIFETIME.toMillis());
        } catch (RedisDownException _) {
            // at worst the message outlives its image
        }
    }

    @Nullable Anchor find(long chat, UUID imageId) {
        String message = redis.hash(key(chat)).get(imageId.toString());
        return message == null ? null : new Anchor(Integer.parseInt(message), true);
    }

    /// The person is gone: so is what was remembered of their images.
    public void forget(long chat) {
        redis.delete(key(chat));
    }

    private static String key(long chat) {
        return "bot:images:" + chat;
    }
}
