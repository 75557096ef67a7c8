package dev.aisha.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.aisha.api.FalControl;
import dev.aisha.api.provider.RetiredEndpoints;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the daily look at fal's lists finds.
@QuarkusTest
class WatchModelsTest {
    private static final String FLUX = "fal-ai/flux-lora";

    @Inject WatchModels watch;
    @Inject RetiredEndpoints retired;
    @Inject FalControl fal;
    @Inject MeterRegistry meters;

    @ConfigProperty(name = "test.sandbox.url")
    String sandbox;

    @BeforeEach
    @AfterEach
    void normal() {
        fal.reset();
    }

    @Test
    void givenTheShippedCatalogue_whenLookedAt_thenItSaysWhatFalSays() {
        watch.run();

        assertThat(retired.offers(FLUX)).isTrue();
        assertThat(
                        meters.find("aisha.provider.price.deviation.percent").gauges().stream()
                                .map(gauge -> gauge.value()))
                .hasSize(6)
                .containsOnly(0.0);
    }

    @Test
    void givenAnotherPrice_whenLookedAt_thenTheMetricSaysHowFar() {
        fal.settings(Map.of("prices", Map.of(FLUX, 0.07)));

        watch.run();

        assertThat(
                        meters.get("aisha.provider.price.deviation.percent")
                                .tag("endpoint", FLUX)
                                .gauge()
                                .value())
                .isEqualTo(100);
        assertThat(retired.offers(FLUX)).isTrue();
    }

    @Test
    void givenADeprecatedModel_whenLookedAt_thenItIsNotOffered() {
        fal.settings(Map.of("deprecated", List.of(FLUX)));

        watch.run();

        assertThat(retired.offers(FLUX)).isFalse();
        assertThat(retired.offers("fal-ai/flux-pro/v1.1-ultra")).isTrue();
    }

    @Test
    void givenFalIsDown_whenLookedAt_thenNothingChanges() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(
                        "{\"target\":\"FAL\",\"operation\":\"GET .*/api/v1/models.*\",\"kind\":\"STATUS\",\"status\":503}")
                .post(sandbox.replaceAll("/$", "") + "/control/faults");

        assertThatCode(watch::run).doesNotThrowAnyException();

        assertThat(retired.offers(FLUX)).isTrue();
    }
}
