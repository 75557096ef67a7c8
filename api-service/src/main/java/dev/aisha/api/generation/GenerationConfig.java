package dev.aisha.api.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/// Price and bounds of generations.
@ConfigMapping(prefix = "aisha.generation")
public interface GenerationConfig {
    /// Coins for one delivered image.
    @WithDefault("5")
    @PositiveOrZero
    long imagePrice();

    /// Images in one generation at most.
    @WithDefault("4")
    @Min(1)
    @Max(10)
    int maxCount();

    /// Unfinished generations that one user may have.
    @WithDefault("5")
    @Min(1)
    int activeLimit();

    /// From the order to EXPIRED with the coins back.
    @WithDefault("10m")
    Duration deadline();

    /// How long the provider keeps its copy of a LoRA.
    @WithDefault("1d")
    Duration loraCopyLifetime();

    /// A copy that ends sooner than this is not used any more: the run must find it.
    @WithDefault("30m")
    Duration loraCopyMargin();

    /// A result file that is larger is not taken, in bytes.
    @WithDefault("52428800")
    @Positive
    long maxImageBytes();

    /// A picture with more pixels is not decoded.
    @WithDefault("40000000")
    @Positive
    long maxImagePixels();

    /// How often a result file that is not there is asked for before we do without it.
    @WithDefault("3")
    @Min(1)
    int storeAttempts();

    /// Wait between these attempts.
    @WithDefault("3s")
    Duration storeRetry();
}
