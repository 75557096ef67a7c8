package dev.aisha.bot.ops;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The keys that api-service and bot-service show each other.
@ConfigMapping(prefix = "aisha.access")
public interface AccessConfig {
    /// The current key, `INTERNAL_API_KEY`.
    String key();

    /// Still accepted while both services change to the current one.
    Optional<String> previousKey();
}
