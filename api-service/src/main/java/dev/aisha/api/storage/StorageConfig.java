package dev.aisha.api.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/// Where objects are kept.
@ConfigMapping(prefix = "aisha.storage")
public interface StorageConfig {
    /// `host:port`, or with a scheme, which then wins over `secure`.
    String endpoint();

    /// https instead of http for an endpoint without a scheme.
    @WithDefault("false")
    boolean secure();

    String accessKey();

    String secretKey();

    /// Fixed, or the client asks the server first.
    @WithDefault("us-east-1")
    String region();

    /// Photos and models.
    @WithDefault("avatars")
    @Size(min = 3, max = 63)
    String avatarsBucket();

    /// Finished images.
    @WithDefault("aisha")
    @Size(min = 3, max = 63)
    String imagesBucket();

    @WithDefault("3S")
    Duration connectTimeout();

    /// Silence between two packets, not the whole transfer.
    @WithDefault("30S")
    Duration readTimeout();
}
