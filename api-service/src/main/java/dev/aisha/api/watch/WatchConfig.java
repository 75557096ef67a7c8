package dev.aisha.api.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/// How often the catalogue is compared with fal's own lists.
@ConfigMapping(prefix = "aisha.watch")
public interface WatchConfig {
    @WithDefault("1d")
    Duration every();

    /// A listed price that differs by more than this raises an alarm, in per cent.
    @WithDefault("5")
    @PositiveOrZero
    int tolerancePercent();
}
