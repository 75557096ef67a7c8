package dev.aisha.api.zip;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// ZIP files that people order.
@ConfigMapping(prefix = "aisha.zip")
public interface ZipConfig {
    /// The largest part in bytes; bots may send 50 MB.
    @WithDefault("47185920")
    @Min(1048576)
    @Max(50000000)
    long mostPartBytes();

    /// Orders packed at once by one replica, in threads that also bring messages and sweep: a few
    /// large orders must not hold up those.
    @WithDefault("2")
    @Min(1)
    @Max(100)
    int atOnce();

    /// How soon an order that found no place is looked at again.
    @WithDefault("5s")
    Duration lookAgainAfter();

    /// How long the files are kept.
    @WithDefault("24h")
    Duration lifetime();
}
