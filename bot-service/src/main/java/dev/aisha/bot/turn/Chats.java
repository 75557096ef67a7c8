package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.ConversationCodec;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Standing;
import dev.aisha.bot.turn.Leases.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The chats in Redis. A save is one script: lease and version still hold, then state, the handled
/// work and what is owed change together.
@ApplicationScoped
public class Chats {
    private static final String OWED = "bot:owed";

    private static final String SAVE =
            """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'LEASE' end
            if (redis.call('HGET', KEYS[2], 'version') or '0') ~= ARGV[2] then return 'VERSION' end
            redis.call('HSET', KEYS[2], 'version', ARGV[2] + 1, 'conversation', ARGV[3],
                'screen', ARGV[4], 'language', ARGV[5], 'owed', ARGV[6],
                'drawn', ARGV[11], 'covered', ARGV[12], 'chosen', ARGV[13])
            redis.call('PEXPIRE', KEYS[2], ARGV[7])
            if ARGV[6] == '' then redis.call('ZREM', KEYS[4], ARGV[8])
            else redis.call('ZADD', KEYS[4], ARGV[9], ARGV[8]) end
            if ARGV[10] ~= '' then redis.call('SET', KEYS[3], '1', 'PX', ARGV[10]) end
            return 'OK'
            """;

    private final Redis redis;
    private final TurnConfig config;
    private final Clock clock;

    Chats(Redis redis, TurnConfig config, Clock clock) {
        this.redis = redis;
        this.config = config;
        this.clock = clock;
    }

    public Chat load(long chat) {
        Map<String, String> fields = redis.hash(key(chat));
        if (fields.isEmpty()) {
            return Chat.NEW;
        }
        return new Chat(
                Long.parseLong(fields.getOrDefault("version", "0")),
                ConversationCodec.read(fields.get("conversation")),
                standing(fields),
                Language.of(fields.get("language")),
                fields.getOrDefault("chosen", "").equals("1"),
                Owed.read(fields.get("owed")));
    }

    private static Standing standing(Map<String, String> fields) {
        String screen = fields.getOrDefault("screen", "");
        String covered = fields.getOrDefault("covered", "");
        return new Standing(
                screen.isEmpty() ? null : Anchor.decode(screen),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("drawn", "0"))),
                covered.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(covered)));
    }

    /// @param work recorded as handled, see [#handled]; none leaves no record
    /// @param owedIn when what is owed may be shown
    /// @return false when the lease was lost meanwhile: nothing was saved
    public boolean save(Lease lease, Chat chat, @Nullable String work, Duration owedIn) {
        Owed owed = chat.owed();
        Standing standing = chat.screen();
        Anchor screen = standing.message();
        Instant covered = standing.coveredAt();
        String answer =
                redis.script(
                                SAVE,
                                List.of(
                                        Leases.key(lease.chat()),
                                        key(lease.chat()),
                                        handledKey(work == null ? "-" : work),
                                        OWED),
                                lease.token(),
                                chat.version(),
                                ConversationCodec.write(chat.conversation()),
                                screen == null ? "" : screen.encode(),
                                chat.language().code(),
                                owed == null ? "" : owed.write(),
                                config.idle().toMillis(),
                                lease.chat(),
                                clock.millis() + owedIn.toMillis(),
                                work == null ? "" : config.remembered().toMillis(),
                                standing.drawnAt().toEpochMilli(),
                                covered == null ? "" : covered.toEpochMilli(),
                                chat.chosen() ? "1" : "")
                        .getFirst();
        return answer.equals("OK");
    }

    /// Whether this work was saved before, by whichever replica.
    public boolean handled(String work) {
        return redis.get(handledKey(work)) != null;
    }

    /// For work without a chat's state.
    public void markHandled(String work) {
        redis.set(handledKey(work), "1", config.remembered());
    }

    /// Chats whose owed screen is due.
    List<Long> due(int limit) {
        return redis.rankedUpTo(OWED, clock.millis(), limit).stream().map(Long::valueOf).toList();
    }

    /// The person blocked the bot, or came back.
    public void blocked(long chat, boolean blocked) {
        if (blocked) {
            redis.set(blockedKey(chat), "1", config.idle());
        } else {
            redis.delete(blockedKey(chat));
        }
    }

    /// The person is gone: so is all that was remembered of the chat.
    public void forget(long chat) {
        redis.delete(key(chat));
        redis.delete(blockedKey(chat));
    }

    public boolean blocked(long chat) {
        return redis.get(blockedKey(chat)) != null;
    }

    /// True once a month for a group: one line, then silence.
    boolean firstIn(long group) {
        return redis.claim("bot:elsewhere:" + group, "1", Duration.ofDays(30));
    }

    private static String key(long chat) {
        return "bot:chat:" + chat;
    }

    private static String blockedKey(long chat) {
        return "bot:blocked:" + chat;
    }

    private static String handledKey(String work) {
        return "bot:handled:" + work;
    }
}
