package dev.aisha.api.web;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// The service key between bot and API, both ways.
@ConfigMapping(prefix = "aisha.web")
public interface WebConfig {
    /// Sent, and accepted.
    @Size(min = 16)
    String key();

    /// Still accepted while the key is being changed.
    Optional<String> previousKey();
}
