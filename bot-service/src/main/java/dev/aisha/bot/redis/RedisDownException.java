package dev.aisha.bot.redis;

/// Redis did not answer. What needs it is refused kindly; what can do without it goes on.
public class RedisDownException extends RuntimeException {
    public RedisDownException(Throwable cause) {
        super("Redis does not answer", cause);
    }
}
