package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Taps that wait for their answer; each takes one, and not for long.
final class Callbacks {
    /// Not documented; about this long was measured by others.
    private static final Duration LIFE = Duration.ofSeconds(15);

    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    Callbacks(Clock clock) {
        this.clock = clock;
    }

    private record Open(long person, Instant until) {}

    String opened(long person) {
        var now = clock.instant();
        if (open.size() > 1000) {
            open.values().removeIf(one -> now.isAfter(one.until));
        }
        var id = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        open.put(id, new Open(person, now.plus(LIFE)));
        return id;
    }

    /// The person whose tap it was; refuses unknown, answered and late ones alike.
    long answered(String id) {
        var known = open.remove(id);
        if (known == null || clock.instant().isAfter(known.until)) {
            throw badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        return known.person;
    }

    void clear() {
        open.clear();
    }
}
