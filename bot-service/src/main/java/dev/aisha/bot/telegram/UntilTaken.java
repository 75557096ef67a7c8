package dev.aisha.bot.telegram;

import dev.aisha.bot.redis.RedisDownException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Says something to Telegram at start, again and again until it is taken; Redis may be away.
final class UntilTaken {
    private UntilTaken() {}

    /// Returns at once.
    ///
    /// @param attempt true when Telegram has it
    static void begin(String thread, Duration pause, BooleanSupplier attempt) {
        Thread.ofVirtual().name(thread).start(() -> repeat(pause, attempt));
    }

    private static void repeat(Duration pause, BooleanSupplier attempt) {
        try {
            while (!taken(attempt)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean taken(BooleanSupplier attempt) {
        try {
            return attempt.getAsBoolean();
        } catch (RedisDownException _) {
            return false;
        }
    }
}
