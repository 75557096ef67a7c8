package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long an output lives: as the sandbox is told, else as the request asks, else for ever.
final class Lifecycle {
    private Lifecycle() {}

    static @Nullable Duration of(FalRequest request, FalSettings settings) {
        Long seconds = settings.mediaExpirySeconds();
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        try {
            return StorageRoutes.lifetime(
                    request.headers().get("x-fal-object-lifecycle-preference"));
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
