package dev.aisha.api.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {
    /// Fixed for a test run; Quarkus injects the URL of a free one only.
    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Inject AgroalDataSource database;

    @Test
    void givenAllServersUp_whenAskedForReadiness_thenEachIsNamed() {
        operations("/q/health/ready")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.name",
                        hasItems(
                                "object-store",
                                "Database connections health check",
                                "Redis connection health check"));
        operations("/q/health/live").statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void givenAScrape_whenRead_thenMoneyAndJobsAreInIt() {
        Awaitility.await()
                .untilAsserted(() ->
                        operations("/q/metrics")
                                .statusCode(200)
                                .body(containsString("aisha_ledger_difference_coins 0.0"))
                                .body(containsString("aisha_ledger_held_coins"))
                                .body(containsString("aisha_provider_paused 0.0"))
                                .body(containsString("aisha_jobs_waiting")));
    }

    @Test
    void givenFalRefusesOurKey_whenAskedHowWeAre_thenItIsSaidAndTheServiceIsReady()
            throws SQLException {
        pause("since = now(), next_probe = now() + interval '1 hour', reason = 'HTTP 403 locked'");
        try {
            operations("/q/health/well")
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'fal-submits' }.data.reason",
                            equalTo("HTTP 403 locked"));
            operations("/q/metrics").body(containsString("aisha_provider_paused 1.0"));
            operations("/q/health/ready").statusCode(200);
        } finally {
            pause("since = NULL, next_probe = NULL, reason = NULL");
        }
        operations("/q/health/well").statusCode(200);
    }

    private void pause(String set) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE provider_pause SET " + set);
        }
    }

    private ValidatableResponse operations(String path) {
        return given().baseUri("http://127.0.0.1").port(port).get(path).then();
    }
}
