package dev.aisha.api.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How OpenAI is reached and how much of its time we are willing to spend.
@ConfigMapping(prefix = "aisha.openai")
public interface OpenAiConfig {
    /// Without a key nothing is asked of OpenAI: prompts go out in the person's own words.
    Optional<String> apiKey();

    @WithDefault("https://api.openai.com/v1")
    URI baseUrl();

    /// A chat model that takes a strict JSON schema.
    @WithDefault("gpt-6-luna")
    String model();

    @WithDefault("omni-moderation-latest")
    String moderationModel();

    /// A model that is shut down sooner than this raises the alarm.
    @WithDefault("P30D")
    Duration shutdownWarning();

    /// How much a reasoning model thinks; models without `none` are asked for `low` instead.
    @WithDefault("none")
    String effort();

    /// Only sent where the model accepts it: never beside an effort other than `none`.
    Optional<Double> temperature();

    /// Tokens of one answer, reasoning included. The longest Russian words, listed with their
    /// English, take some 1700; models that always think take as much again.
    @Min(64)
    @Max(32_000)
    @WithDefault("3000")
    int maxTokens();

    /// The same for an answer about a picture, which says more, and in the person's language too.
    @Min(64)
    @Max(32_000)
    @WithDefault("2000")
    int pictureMaxTokens();

    /// For one HTTP exchange.
    @WithDefault("PT20S")
    Duration timeout();

    /// For all tries of one question together; no new try begins after it.
    @WithDefault("PT40S")
    Duration patience();

    /// Further tries after one that may succeed later.
    @Min(0)
    @Max(5)
    @WithDefault("2")
    int retries();

    /// The longest `Retry-After` that is waited for; a longer one ends the question.
    @WithDefault("PT5S")
    Duration longestWait();

    /// Wait before the second try where OpenAI names none; doubles from then on.
    @WithDefault("PT0.3S")
    Duration firstWait();

    /// A longer answer is cut off unread, in bytes.
    @Positive
    @WithDefault("1048576")
    long maxResponseBytes();

    /// What models cost, by name.
    @NotEmpty
    Map<String, Price> prices();

    /// In millionths of a US dollar per million tokens.
    interface Price {
        @PositiveOrZero
        long input();

        /// Input that OpenAI has seen shortly before.
        @PositiveOrZero
        long cached();

        @PositiveOrZero
        long output();

        /// Whether OpenAI's own page says so; otherwise others do.
        @WithDefault("false")
        boolean confirmed();
    }
}
