package dev.aisha.api.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/// A circuit breaker for each endpoint, fed with how orders end rather than with calls: fal takes
/// an order within a second whether the model behind it works or not. Each replica has its own
/// view.
@ApplicationScoped
class EndpointHealth {
    /// Counts as a failure; the breaker knows exceptions only.
    private static final class NotDone extends RuntimeException {
        NotDone() {
            super("an order was not done", null, false, false);
        }
    }

    private final class Circuit {
        private final String endpoint;
        private final String name;
        private final Guard guard;
        private volatile @Nullable Instant openUntil;

        Circuit(String endpoint) {
            this.endpoint = endpoint;
            this.name = "endpoint " + endpoint;
            this.guard =
                    Guard.create()
                            .withDescription(endpoint)
                            .withCircuitBreaker()
                            .name(name)
                            .requestVolumeThreshold(config.breakerVolume())
                            .failureRatio(config.breakerRatio())
                            // how long it stays open is read on our clock
                            .delay(0, ChronoUnit.MILLIS)
                            .onStateChange(this::changed)
                            .done()
                            .build();
            Gauge.builder("aisha.provider.circuit.open", this, c -> c.rest().isZero() ? 0 : 1)
                    .tag("endpoint", endpoint)
                    .strongReference(true)
                    .register(meters);
        }

        void counts(Runnable ended) {
            try {
                guard.get(
                        () -> {
                            ended.run();
                            return true;
                        },
                        Boolean.class);
            } catch (NotDone | CircuitBreakerOpenException _) {
                // counted, or one more that was sent before it opened
            }
        }

        Duration rest() {
            Instant until = openUntil;
            if (until == null || breakers.currentState(name) == CircuitBreakerState.CLOSED) {
                return Duration.ZERO;
            }
            Duration left = Duration.between(clock.instant(), until);
            return left.isNegative() ? Duration.ZERO : left;
        }

        private void changed(CircuitBreakerState state) {
            switch (state) {
                case OPEN -> {
                    boolean news = rest().isZero();
                    openUntil = clock.instant().plus(config.breakerDelay());
                    if (news) { // else one that was sent before it opened has failed too
                        Log.errorf(
                                "ALARM %s fails too often: nothing is sent there for %s",
                                endpoint, config.breakerDelay());
                    }
                }
                case HALF_OPEN -> {} // the end being counted decides
                case CLOSED -> {
                    openUntil = null;
                    Log.infof("%s works again", endpoint);
                }
            }
        }
    }

    private final ProviderConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CircuitBreakerMaintenance breakers;
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

    EndpointHealth(
            ProviderConfig config,
            Clock clock,
            MeterRegistry meters,
            CircuitBreakerMaintenance breakers) {
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.breakers = breakers;
    }

    /// How long nothing is to be sent there; zero when it may.
    Duration rest(String endpoint) {
        Circuit circuit = circuits.get(endpoint);
        return circuit == null ? Duration.ZERO : circuit.rest();
    }

    /// An order was done. While the endpoint rests that says nothing: it was sent before.
    void done(String endpoint) {
        if (rest(endpoint).isZero()) {
            circuit(endpoint).counts(() -> {});
        }
    }

    /// An order failed by no fault of the person's, or nobody knows what became of it.
    void failed(String endpoint) {
        circuit(endpoint)
                .counts(() -> {
                    throw new NotDone();
                });
    }

    /// Endpoints that nothing is sent to now.
    List<String> open() {
        return circuits.values().stream()
                .filter(circuit -> circuit.rest().isPositive())
                .map(circuit -> circuit.endpoint)
                .sorted()
                .toList();
    }

    private Circuit circuit(String endpoint) {
        return circuits.computeIfAbsent(endpoint, Circuit::new);
    }
}
