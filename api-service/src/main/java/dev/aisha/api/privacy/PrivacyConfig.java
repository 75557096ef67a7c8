package dev.aisha.api.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Deletion and export.
@ConfigMapping(prefix = "aisha.privacy")
public interface PrivacyConfig {
    /// From the word to the second sweep and the receipt: longer than the longest deadline of work
    /// at the provider.
    @WithDefault("2h")
    Duration secondSweepAfter();

    /// How often a person with open work is looked at again.
    @WithDefault("10s")
    Duration lookAgainAfter();

    /// How long the list remembers who left: longer than the oldest backup that may be restored.
    @WithDefault("90d")
    Duration departuresKept();
}
