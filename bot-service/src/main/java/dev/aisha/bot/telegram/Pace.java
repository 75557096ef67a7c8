package dev.aisha.bot.telegram;

import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Calls at the pace that Telegram allows, waiting (a virtual thread is cheap) as long as the
/// caller has time.
@ApplicationScoped
class Pace {
    private static final Duration AFTER_DOWN = Duration.ofMillis(300);
    private static final int ATTEMPTS_WHILE_DOWN = 2;

    private final RateLimits limits;
    private final Clock clock;

    Pace(RateLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Instant deadline(Duration patience) {
        return clock.instant().plus(patience);
    }

    /// @return [RateLimited] only when the deadline would pass while waiting
    <T> Outcome<T> call(long chat, int messages, Instant deadline, Supplier<Outcome<T>> attempt) {
        int downs = 0;
        while (true) {
            Duration wait = limits.take(chat, messages);
            if (wait.isZero()) {
                Outcome<T> outcome = attempt.get();
                switch (outcome) {
                    case RateLimited<T>(var retryAfter) -> {
                        limits.pause(chat, retryAfter);
                        wait = retryAfter;
                    }
                    case Down<T> _ -> {
                        if (++downs >= ATTEMPTS_WHILE_DOWN) {
                            return outcome;
                        }
                        wait = AFTER_DOWN;
                    }
                    default -> {
                        return outcome;
                    }
                }
            }
            if (!rest(wait, deadline)) {
                return new RateLimited<>(wait);
            }
        }
    }

    /// Waits, unless the deadline would pass.
    boolean rest(Duration wait, Instant deadline) {
        return !clock.instant().plus(wait).isAfter(deadline) && slept(wait);
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
