package dev.aisha.bot.turn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Times of turns and what is remembered of them.
@ConfigMapping(prefix = "aisha.turn")
public interface TurnConfig {
    /// A crashed replica frees its chats after this long.
    @WithDefault("10s")
    Duration lease();

    /// How long a turn waits for the turn before it, also on other replicas.
    @WithDefault("20s")
    Duration patience();

    /// How long a handled update is remembered. Telegram repeats messages for 24 h.
    @WithDefault("26h")
    Duration remembered();

    /// An unfinished dialogue is forgotten after this long without a sign of life.
    @WithDefault("60d")
    Duration idle();

    /// What Telegram is told when something that we need is down.
    @WithDefault("5s")
    Duration retryAfter();

    /// How often screens that are owed are looked for.
    @WithDefault("250ms")
    Duration owedEvery();
}
