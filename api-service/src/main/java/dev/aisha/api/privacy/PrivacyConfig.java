package dev.aisha.api.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

    /// How long the files of an export are kept.
    @WithDefault("24h")
    Duration exportLifetime();

    /// The largest ZIP file of an export in bytes; bots may send 50 MB.
    @WithDefault("47185920")
    @Min(1048576)
    @Max(50000000)
    long mostPartBytes();
}
