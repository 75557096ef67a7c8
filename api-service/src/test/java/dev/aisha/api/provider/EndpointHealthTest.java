package dev.aisha.api.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.FalControl;
import dev.aisha.api.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each endpoint's circuit on its own, with ends as they are reported.
@QuarkusTest
class EndpointHealthTest {
    @Inject EndpointHealth health;
    @Inject Endpoints endpoints;
    @Inject ProviderConfig config;
    @Inject FalControl fal;
    @Inject TestClock clock;
    @Inject MeterRegistry meters;
    @Inject @Wellness SubmitsFlow flow;

    private final String endpoint = "test/" + UUID.randomUUID();

    @AfterEach
    void normal() {
        fal.forgive();
    }

    @Test
    void givenHalfOfTheLastOrdersFailed_whenAsked_thenItRestsForTheDelayAndOthersDoNot() {
        whenEnds(config.breakerVolume() / 2, true);
        whenEnds(config.breakerVolume() / 2 - 1, false);
        assertThat(endpoints.offers(endpoint)).isTrue();

        health.failed(endpoint);

        assertThat(endpoints.offers(endpoint)).isFalse();
        assertThat(health.rest(endpoint)).isPositive().isLessThanOrEqualTo(config.breakerDelay());
        assertThat(endpoints.offers("test/other")).isTrue();
        assertThat(meters.get("aisha.provider.circuit.open").tag("endpoint", endpoint).gauge())
                .extracting(gauge -> gauge.value())
                .isEqualTo(1.0);
    }

    @Test
    void givenAnOpenCircuit_whenLookedAtHealth_thenItIsNamedAndNothingElseIsDown() {
        whenEnds(config.breakerVolume(), false);

        var answer = flow.call();

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow().get("resting").toString()).contains(endpoint);
    }

    @Test
    void givenTheDelayIsOver_whenAnOrderIsDone_thenItIsWellAgain() {
        whenEnds(config.breakerVolume(), false);
        clock.tick(config.breakerDelay().plus(Duration.ofSeconds(1)));
        assertThat(endpoints.offers(endpoint)).isTrue();

        health.done(endpoint);
        whenEnds(config.breakerVolume() / 2 - 1, false);

        assertThat(endpoints.offers(endpoint)).isTrue();
    }

    @Test
    void givenItRests_whenAnOrderThatWasSentBeforeIsDone_thenItGoesOnResting() {
        whenEnds(config.breakerVolume(), false);

        health.done(endpoint);

        assertThat(endpoints.offers(endpoint)).isFalse();
        assertThat(health.rest(endpoint)).isPositive();
    }

    @Test
    void givenTheDelayIsOver_whenTheFirstOrderFailsAgain_thenItRestsAgain() {
        whenEnds(config.breakerVolume(), false);
        clock.tick(config.breakerDelay().plus(Duration.ofSeconds(1)));

        health.failed(endpoint);

        assertThat(endpoints.offers(endpoint)).isFalse();
    }

    private void whenEnds(int times, boolean done) {
        for (int i = 0; i < times; i++) {
            if (done) {
                health.done(endpoint);
            } else {
                health.failed(endpoint);
            }
        }
    }
}
