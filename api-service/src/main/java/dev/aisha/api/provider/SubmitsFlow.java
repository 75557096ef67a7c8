package dev.aisha.api.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Shows whether submits are paused: a metric to alarm on, and the reason under `/q/health/well`.
/// Readiness is another matter: everything but new paid work goes on.
@Startup
@Wellness
@ApplicationScoped
class SubmitsFlow implements HealthCheck {
    private final Pause pause;

    SubmitsFlow(Pause pause, MeterRegistry meters) {
        this.pause = pause;
        Gauge.builder("aisha.provider.paused", pause, now -> now.paused() ? 1 : 0)
                .strongReference(true)
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("fal-submits");
        return pause.reason()
                .map(reason -> check.down().withData("reason", reason).build())
                .orElseGet(() -> check.up().build());
    }
}
