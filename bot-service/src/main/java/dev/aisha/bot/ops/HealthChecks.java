package dev.aisha.bot.ops;

import dev.aisha.bot.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready means that Redis answers. The API is shown, but its absence takes no replica out of
/// service: the bot says so in the chat, which is better than silence.
@ApplicationScoped
class HealthChecks {
    private static final Duration API_PATIENCE = Duration.ofSeconds(1);

    private final Redis redis;
    private final URI api;

    HealthChecks(Redis redis, @ConfigProperty(name = "aisha.api.url") URI api) {
        this.redis = redis;
        this.api = api;
    }

    @Produces
    @Readiness
    HealthCheck redis() {
        return () -> HealthCheckResponse.named("redis").status(redis.answers()).build();
    }

    @Produces
    @Readiness
    HealthCheck api() {
        return () ->
                HealthCheckResponse.named("api").up().withData("reachable", reachable()).build();
    }

    private boolean reachable() {
        int port = api.getPort() > 0 ? api.getPort() : "https".equals(api.getScheme()) ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(api.getHost(), port), (int) API_PATIENCE.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
