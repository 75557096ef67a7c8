package dev.aisha.api.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Bounds of prompts that are written ahead.
@ConfigMapping(prefix = "aisha.draft")
interface DraftConfig {
    /// Prompts written from words per user and clock hour.
    @WithDefault("60")
    @Min(1)
    int wordsPerHour();

    /// Photos read per user and clock hour, refused ones included.
    @WithDefault("30")
    @Min(1)
    int photosPerHour();

    /// How long the bot is asked for a photo's bytes, and moderation for words, while they are
    /// down.
    @WithDefault("2M")
    Duration giveUpAfter();

    /// How long an edited text may wait for moderation; a person waits for the answer.
    @WithDefault("3S")
    Duration moderationBudget();

    /// How long a prompt can be come back to.
    @WithDefault("30d")
    Duration retention();
}
