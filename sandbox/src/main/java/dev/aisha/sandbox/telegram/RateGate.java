package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.tooManyRequests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Telegram's published rates: about one message a second in a chat with a short burst, about
/// thirty a second in all. Nothing finer is published, so the burst is our guess.
public final class RateGate {
    private final Clock clock;
    private final Map<Long, Bucket> chats = new HashMap<>();
    private Settings settings;
    private Bucket all;

    RateGate(Clock clock, boolean on) {
        this.clock = clock;
        this.settings = new Settings(on, 1, 5, 30);
        this.all = new Bucket(30, clock.instant());
    }

    /// What is let through.
    ///
    /// @param perChat messages a second in one chat
    /// @param burst messages at once in one chat
    /// @param overall messages a second in all chats
    public record Settings(boolean on, double perChat, int burst, double overall) {}

    public synchronized Settings settings() {
        return settings;
    }

    public synchronized void set(Settings wanted) {
        settings = wanted;
        chats.clear();
        all = new Bucket(wanted.overall(), clock.instant());
    }

    /// Takes the room for so many messages or refuses with the time to wait.
    synchronized void pass(long chat, int messages) {
        if (!settings.on()) {
            return;
        }
        var now = clock.instant();
        var own = chats.computeIfAbsent(chat, _ -> new Bucket(settings.burst(), now));
        own.refill(now, settings.perChat(), settings.burst());
        all.refill(now, settings.overall(), settings.overall());
        double missing =
                Math.max(
                        own.missing(Math.min(messages, settings.burst())) / settings.perChat(),
                        all.missing(messages) / settings.overall());
        if (missing > 0) {
            throw tooManyRequests(Math.max(1, (int) Math.ceil(missing)));
        }
        own.level -= messages;
        all.level -= messages;
    }

    private static final class Bucket {
        private double level;
        private Instant filled;

        Bucket(double level, Instant filled) {
            this.level = level;
            this.filled = filled;
        }

        void refill(Instant now, double perSecond, double most) {
            double seconds = Duration.between(filled, now).toNanos() / 1e9;
            level = Math.min(most, level + seconds * perSecond);
            filled = now;
        }

        double missing(int wanted) {
            return Math.max(0, wanted - level);
        }
    }
}
