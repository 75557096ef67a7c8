package dev.aisha.api.upscale;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/// Price and bounds of 2K versions.
@ConfigMapping(prefix = "aisha.upscale")
public interface UpscaleConfig {
    /// Coins for one.
    @WithDefault("3")
    @PositiveOrZero
    long price();

    /// Unfinished ones that one user may have.
    @WithDefault("5")
    @Min(1)
    int activeLimit();

    /// From the order to EXPIRED with the coins back.
    @WithDefault("10m")
    Duration deadline();

    /// How long the provider keeps its copy of the picture; longer than the deadline.
    @WithDefault("1h")
    Duration copyLifetime();

    /// A result file that is larger is not taken, in bytes. Bots may send files of 50 MB.
    @WithDefault("49000000")
    @Positive
    long maxBytes();

    /// A result with more pixels is not decoded.
    @WithDefault("40000000")
    @Positive
    long maxPixels();

    /// How often a result file that is not there is asked for before we do without it.
    @WithDefault("3")
    @Min(1)
    int storeAttempts();

    /// Wait between these attempts.
    @WithDefault("3s")
    Duration storeRetry();
}
