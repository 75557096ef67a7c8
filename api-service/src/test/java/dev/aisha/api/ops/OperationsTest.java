package dev.aisha.api.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void givenAllServersUp_whenAskedForReadiness_thenEachIsNamed() {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.name",
                        hasItems(
                                "object-store",
                                "Database connections health check",
                                "Redis connection health check"));
        given().get(live).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void givenAScrape_whenRead_thenMoneyAndJobsAreInIt() {
        Awaitility.await()
                .untilAsserted(() ->
                        given().get(metrics)
                                .then()
                                .statusCode(200)
                                .body(containsString("aisha_ledger_difference_coins 0.0"))
                                .body(containsString("aisha_ledger_held_coins"))
                                .body(containsString("aisha_jobs_waiting")));
    }
}
