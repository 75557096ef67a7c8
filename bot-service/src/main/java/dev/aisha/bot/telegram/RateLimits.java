package dev.aisha.bot.telegram;

import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// What all replicas together may send, kept in Redis by its own clock. Without Redis everything
/// passes: Telegram's own refusals then do the limiting.
@ApplicationScoped
class RateLimits {
    private static final String EVERYWHERE = "bot:limit:all";
    private static final String PAUSE_EVERYWHERE = "bot:pause:all";

    /// Two token buckets in the form of "theoretical arrival times" (GCRA): nothing is taken from
    /// one when the other is empty. Answers the milliseconds to wait, 0 when taken.
    private static final String TAKE =
            """
            local t = redis.call('TIME')
            local now = t[1] * 1000 + math.floor(t[2] / 1000)
            local wait = math.max(redis.call('PTTL', KEYS[3]), redis.call('PTTL', KEYS[4]), 0)
            local next = {}
            for i = 1, 2 do
              local every, burst = tonumber(ARGV[i * 2 - 1]), tonumber(ARGV[i * 2])
              local tat = math.max(tonumber(redis.call('GET', KEYS[i]) or '0'), now) + every * ARGV[5]
              wait = math.max(wait, math.ceil(tat - now - every * burst))
              next[i] = tat
            end
            if wait > 0 then return tostring(wait) end
            for i = 1, 2 do
              redis.call('SET', KEYS[i], tostring(next[i]), 'PX', math.ceil(next[i] - now) + 1000)
            end
            return '0'
            """;

    /// A pause only ever grows.
    private static final String PAUSE =
            """
            if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
              redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
            end
            return '1'
            """;

    private final Redis redis;
    private final TelegramConfig.Limits limits;

    RateLimits(Redis redis, TelegramConfig config) {
        this.redis = redis;
        this.limits = config.limits();
    }

    /// Takes room for some messages to one chat.
    ///
    /// @return zero when taken, else how long to wait before asking again
    Duration take(long chat, int messages) {
        try {
            List<String> answer =
                    redis.script(
                            TAKE,
                            List.of(EVERYWHERE, chatKey(chat), PAUSE_EVERYWHERE, pauseKey(chat)),
                            1000.0 / limits.perSecond(),
                            Math.max(limits.perSecond(), messages),
                            1000.0 / limits.chatPerSecond(),
                            Math.max(limits.chatBurst(), messages),
                            messages);
            return Duration.ofMillis(Long.parseLong(answer.getFirst()));
        } catch (RedisDownException _) {
            return Duration.ZERO;
        }
    }

    /// Tells every replica that Telegram wants silence in this chat.
    void pause(long chat, Duration retryAfter) {
        try {
            redis.script(PAUSE, List.of(pauseKey(chat)), retryAfter.toMillis());
        } catch (RedisDownException _) {
            // the next attempt hears it from Telegram again
        }
    }

    private static String chatKey(long chat) {
        return "bot:limit:" + chat;
    }

    private static String pauseKey(long chat) {
        return "bot:pause:" + chat;
    }
}
