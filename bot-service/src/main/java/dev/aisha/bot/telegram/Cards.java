package dev.aisha.bot.telegram;

import dev.aisha.bot.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Live cards: one message each, whose revision only grows. Callers hold the chat's lease.
@ApplicationScoped
class Cards {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private static final String SAVE =
            """
            redis.call('HSET', KEYS[1], 'message', ARGV[1], 'revision', ARGV[2], 'closed', ARGV[3], 'at', ARGV[4])
            redis.call('PEXPIRE', KEYS[1], ARGV[5])
            return '1'
            """;

    private final Redis redis;
    private final Clock clock;

    Cards(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /// A card as it stands in the chat.
    record Card(Anchor message, long revision, boolean closed, Instant shownAt) {}

    @Nullable Card find(UUID cardId) {
        Map<String, String> fields = redis.hash(key(cardId));
        String message = fields.get("message");
        if (message == null) {
            return null;
        }
        return new Card(
                Anchor.decode(message),
                Long.parseLong(fields.getOrDefault("revision", "0")),
                fields.getOrDefault("closed", "0").equals("1"),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("at", "0"))));
    }

    void save(UUID cardId, Anchor message, long revision, boolean closed) {
        redis.script(
                SAVE,
                List.of(key(cardId)),
                message.encode(),
                revision,
                closed ? 1 : 0,
                clock.millis(),
                LIFETIME.toMillis());
    }

    private static String key(UUID cardId) {
        return "bot:card:" + cardId;
    }
}
