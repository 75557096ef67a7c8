package dev.aisha.api.fal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where fal.ai is and how we talk to it. `FAL_QUEUE_URL` sets `aisha.fal.queue-url`, and so on.
@ConfigMapping(prefix = "aisha.fal")
public interface FalConfig {
    /// `<key id>:<key secret>`.
    String apiKey();

    @WithDefault("https://queue.fal.run")
    URI queueUrl();

    @WithDefault("https://rest.fal.ai")
    URI restUrl();

    @WithDefault("https://rest.fal.ai/.well-known/jwks.json")
    URI jwksUrl();

    @WithDefault("https://api.fal.ai/v1")
    URI apiUrl();

    /// Hosts that result files may come from: `*.fal.media` (https), or exactly `host:port` as
    /// given here, which alone may be plain http.
    @WithDefault("*.fal.media")
    List<String> mediaHosts();

    /// Where fal can reach our webhook; without it, the reconciler does all the work.
    Optional<URI> webhookUrl();

    /// Our own user id as it stands in fal's webhooks; learnt from a confirmed request when absent.
    Optional<String> webhookUserId();

    /// `0`: fal keeps no request and response payloads (else 30 days).
    @WithDefault("0")
    String storeIo();

    /// Nothing is sent to fal and nothing is charged; trainings complete by themselves.
    @WithDefault("false")
    boolean trainingTestMode();

    /// How long files that fal makes for us live there; ours are copied at once.
    @WithDefault("1d")
    Duration outputLifetime();

    /// How long one call may take, uploads and downloads aside.
    @WithDefault("20s")
    Duration callTimeout();

    /// How long one upload or download may take.
    @WithDefault("10m")
    Duration fileTimeout();
}
