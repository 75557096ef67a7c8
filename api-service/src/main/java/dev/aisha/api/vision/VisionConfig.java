package dev.aisha.api.vision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a photo may be looked at, and what happens when nobody can judge it.
@ConfigMapping(prefix = "aisha.vision")
public interface VisionConfig {
    /// From asking the bot for the photo to the prompt; what takes longer is given up and costs
    /// nothing. A bot that is down is asked again, each time with the whole of it.
    @WithDefault("10S")
    Duration budget();

    /// Whether a photo that moderation cannot judge is refused. Off, it goes to the vision model
    /// alone, which has limits of its own.
    @WithDefault("true")
    boolean moderationRequired();
}
