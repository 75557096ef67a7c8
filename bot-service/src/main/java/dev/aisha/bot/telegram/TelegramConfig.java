package dev.aisha.bot.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How to reach Telegram, and how politely.
@ConfigMapping(prefix = "aisha.telegram")
public interface TelegramConfig {
    /// The bot's token, `TELEGRAM_BOT_TOKEN`. Part of every URL: never logged.
    String token();

    /// Telegram's or a Bot API server's own base, without a path.
    @WithDefault("https://api.telegram.org")
    URI apiUrl();

    @WithDefault("5s")
    Duration connectTimeout();

    /// For one call without a file.
    @WithDefault("15s")
    Duration callTimeout();

    /// For a call with a file of up to 50 MB.
    @WithDefault("90s")
    Duration uploadTimeout();

    Webhook webhook();

    Polling polling();

    Limits limits();

    /// Updates that Telegram sends to us.
    interface Webhook {
        /// Where the public reaches this service, without a path; absent means long polling.
        Optional<URI> url();

        /// Shown by Telegram in a header of every update; the path is derived from it.
        Optional<String> secret();

        /// How long the secret before stays valid.
        @WithDefault("24h")
        Duration previousSecretLifetime();

        @WithDefault("40")
        @Min(1)
        @Max(100)
        int connections();
    }

    /// Updates that we ask for.
    interface Polling {
        @WithDefault("true")
        boolean enabled();

        /// How long Telegram holds a question without an answer; 50 s at most.
        @WithDefault("25s")
        Duration hold();

        /// Another replica takes over after this long without a sign of life.
        @WithDefault("10s")
        Duration lease();

        /// How long a failing update is tried again before the person gets an apology.
        @WithDefault("60s")
        Duration retryFor();
    }

    /// Telegram publishes "about one message a second in a chat and thirty in all"; short bursts
    /// pass. Its `retry_after` always wins over these.
    interface Limits {
        @WithDefault("25")
        @Min(1)
        int perSecond();

        @WithDefault("1")
        @Min(1)
        int chatPerSecond();

        /// Messages that a chat may get at once after a silence.
        @WithDefault("4")
        @Min(1)
        int chatBurst();

        /// A turn waits this long for its screen; the screen then follows by itself.
        @WithDefault("10s")
        Duration turnPatience();
    }
}
