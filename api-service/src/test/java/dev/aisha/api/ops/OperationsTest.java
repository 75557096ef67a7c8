package dev.aisha.api.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {
    /// Fixed for a test run; Quarkus injects the URL of a free one only.
    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

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
                                .body(containsString("aisha_jobs_waiting")));
    }

    private ValidatableResponse operations(String path) {
        return given().baseUri("http://127.0.0.1").port(port).get(path).then();
    }
}
