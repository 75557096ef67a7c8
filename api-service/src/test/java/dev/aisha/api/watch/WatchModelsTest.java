package dev.aisha.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.FalControl;
import dev.aisha.api.TestClock;
import dev.aisha.api.fal.FalDownException;
import dev.aisha.api.provider.Endpoints;
import dev.aisha.api.provider.RetiredEndpoints;
import dev.aisha.api.provider.RetiredEndpoints.Listed;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final String NOT_FOUND =
            "\"kind\":\"STATUS\",\"status\":404,\"body\":\"{\\\"error\\\":{\\\"type\\\":\\\"not_found\\\"}}\"";

    @Inject WatchModels watch;
    @Inject RetiredEndpoints retired;
    @Inject Endpoints endpoints;
    @Inject AgroalDataSource database;
    @Inject TestClock clock;
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

        assertThat(endpoints.offers(FLUX)).isTrue();
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
        assertThat(endpoints.offers(FLUX)).isTrue();
    }

    @Test
    void givenAPriceByAnotherUnit_whenLookedAt_thenItIsNotCompared() {
        watch.run();
        fault(
                "models/pricing.*",
                """
                "kind":"STATUS","status":200,"body":"{\\"prices\\":[{\\"endpoint_id\\":\\"%s\\",
                \\"unit_price\\":0.07,\\"unit\\":\\"requests\\",\\"currency\\":\\"USD\\"}]}"
                """
                        .formatted(FLUX)
                        .replace("\n", ""));

        watch.run();

        assertThat(
                        meters.get("aisha.provider.price.deviation.percent")
                                .tag("endpoint", FLUX)
                                .gauge()
                                .value())
                .isZero();
    }

    @Test
    void givenADeprecatedModel_whenLookedAt_thenItIsNotOfferedUntilTheListHasItAgain() {
        double alarms = alarms();
        fal.settings(Map.of("deprecated", List.of(FLUX)));

        watch.run();

        assertThat(endpoints.offers(FLUX)).isFalse();
        assertThat(endpoints.offers("fal-ai/flux-pro/v1.1-ultra")).isTrue();
        assertThat(alarms()).isEqualTo(alarms + 1);

        clock.tick(Duration.ofDays(3));
        assertThat(endpoints.offers(FLUX)).isFalse();

        fal.settings(Map.of("deprecated", List.of()));
        watch.run();
        assertThat(endpoints.offers(FLUX)).isTrue();
    }

    @Test
    void givenAModelThatIsNoLongerListed_whenLookedAt_thenItIsNotOfferedAndTheTableSaysWhy()
            throws SQLException {
        assertThat(retired.listed(FLUX, Listed.MISSING)).isTrue();
        assertThat(retired.listed(FLUX, Listed.MISSING)).isFalse();

        assertThat(endpoints.offers(FLUX)).isFalse();
        try (var connection = database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT endpoint, cause FROM provider_retired")) {
            assertThat(rows.next()).isTrue(); // where the next start finds it
            assertThat(rows.getString(1)).isEqualTo(FLUX);
            assertThat(rows.getString(2)).isEqualTo("MISSING");
        }
    }

    private double alarms() {
        return meters.counter("aisha.provider.retired", "endpoint", FLUX).count();
    }

    @Test
    void givenFalIsDown_whenLookedAt_thenNothingChanges() {
        fault("\"kind\":\"STATUS\",\"status\":503");

        assertThatThrownBy(watch::run).isInstanceOf(FalDownException.class); // again in seconds

        assertThat(endpoints.offers(FLUX)).isTrue();
    }

    @Test
    void givenA404ThatIsNotFals_whenLookedAt_thenNothingChanges() {
        fault("\"kind\":\"HTML\",\"status\":404");

        assertThatThrownBy(watch::run).isInstanceOf(FalDownException.class);

        assertThat(endpoints.offers(FLUX)).isTrue();
    }

    @Test
    void givenAModelThatFalDoesNotKnow_whenLookedAt_thenOnlyThatIsNotOffered() {
        fault(NOT_FOUND + ",\"times\":1"); // the first by name is flux-2/lora

        watch.run();

        assertThat(endpoints.offers("fal-ai/flux-2/lora")).isFalse();
        assertThat(endpoints.offers(FLUX)).isTrue();
    }

    @Test
    void givenAListThatKnowsNoModelAtAll_whenLookedAt_thenItIsDoubtedAndAllStayOffered() {
        double doubts = meters.counter("aisha.provider.list.doubted").count();
        fault(NOT_FOUND);

        watch.run();

        assertThat(endpoints.offers(FLUX)).isTrue();
        assertThat(meters.counter("aisha.provider.list.doubted").count()).isEqualTo(doubts + 1);
    }

    private void fault(String members) {
        fault("models.*", members);
    }

    private void fault(String path, String members) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(
                        "{\"target\":\"FAL\",\"operation\":\"GET .*/api/v1/%s\",%s}"
                                .formatted(path, members))
                .post(sandbox.replaceAll("/$", "") + "/control/faults");
    }
}
