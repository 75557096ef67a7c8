package dev.aisha.bot.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where api-service is and how long we wait for it. A tap is answered within a second, so nothing
/// here waits long.
@ConfigMapping(prefix = "aisha.api")
public interface ApiConfig {
    /// `API_URL`.
    @WithDefault("http://127.0.0.1:8443")
    URI url();

    @WithDefault("2s")
    Duration connectTimeout();

    /// From the request to the answer's last byte, or to an image's first.
    @WithDefault("8s")
    Duration answerTimeout();

    /// How often a read is tried again when the connection fails; writes never are.
    @WithDefault("2")
    int readRetries();

    @WithDefault("150ms")
    Duration retryDelay();
}
