package dev.aisha.api.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Shows whether submits are paused: a metric to alarm on, and the reason under `/q/health/well`,
/// with the endpoints that nothing is sent to because they fail. Readiness is another matter:
/// everything but new paid work goes on.
@Startup
@Wellness
@ApplicationScoped
class SubmitsFlow implements HealthCheck {
    private final Pause pause;
    private final EndpointHealth health;

    SubmitsFlow(Pause pause, EndpointHealth health, MeterRegistry meters) {
        this.pause = pause;
        this.health = health;
        Gauge.builder("aisha.provider.paused", pause, now -> now.paused() ? 1 : 0)
                .strongReference(true)
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("fal-submits");
        if (!health.open().isEmpty()) {
            check.withData("resting", String.join(", ", health.open()));
        }
        return pause.reason()
                .map(reason -> check.down().withData("reason", reason).build())
                .orElseGet(() -> check.up().build());
    }
}
