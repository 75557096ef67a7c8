package dev.aisha.bot.telegram;

import java.time.Duration;

/// What became of one call to Telegram.
sealed interface Outcome<T> {
    /// Taken.
    record Sent<T>(T value) implements Outcome<T> {}

    /// Not taken; ask again after the delay.
    record RateLimited<T>(Duration retryAfter) implements Outcome<T> {}

    /// The person blocked the bot, or is gone.
    record Blocked<T>() implements Outcome<T> {}

    /// The edit would change nothing.
    record NotModified<T>() implements Outcome<T> {}

    /// The message, file or query it is about does not exist any more.
    record Gone<T>() implements Outcome<T> {}

    /// Telegram refused the content; repeating it helps nobody.
    record BadRequest<T>(String description) implements Outcome<T> {}

    /// Another poller or a webhook is active.
    record Conflict<T>(String description) implements Outcome<T> {}

    /// Telegram or the way to it is down, or the answer made no sense. The message may have
    /// arrived.
    record Down<T>(String reason) implements Outcome<T> {}

    /// The same failure for a call of another type.
    @SuppressWarnings("unchecked") // no failure carries a value
    default <U> Outcome<U> failure() {
        if (this instanceof Sent<T>) {
            throw new IllegalStateException("sent, not failed");
        }
        return (Outcome<U>) this;
    }
}
