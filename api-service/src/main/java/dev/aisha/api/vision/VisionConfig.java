package dev.aisha.api.vision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a photo may be looked at, and what happens when nobody can judge it.
@ConfigMapping(prefix = "aisha.vision")
public interface VisionConfig {
    /// From the photo's arrival to the prompt; what takes longer is given up and costs nothing.
    @WithDefault("10S")
    Duration budget();

    /// Whether a photo that moderation cannot judge is refused. Off, it goes to the vision model
    /// alone, which has limits of its own.
    @WithDefault("true")
    boolean moderationRequired();
}
