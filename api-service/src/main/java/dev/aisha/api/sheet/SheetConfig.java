package dev.aisha.api.sheet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Contact sheets of new avatars.
@ConfigMapping(prefix = "aisha.sheet")
public interface SheetConfig {
    /// Images made for a new avatar, at our expense; 0 turns contact sheets off.
    @WithDefault("4")
    @Min(0)
    @Max(4)
    int previews();

    /// How long the message that an avatar is ready waits for its images.
    @WithDefault("90s")
    Duration patience();
}
