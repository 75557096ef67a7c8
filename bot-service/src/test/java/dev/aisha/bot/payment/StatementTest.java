package dev.aisha.bot.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P23")
class StatementTest {
    @AfterEach
    void calm() {
        SandboxResource.sandbox().faults().clear();
    }

    @Test
    void givenTheServiceKey_whenTheListIsRead_thenItComes() {
        read("?offset=0&limit=100").statusCode(200).body("lines", notNullValue());
        read("?offset=100000&limit=1").statusCode(200);
    }

    @Test
    void givenBoundsThatAreNone_whenTheListIsRead_thenItIsRefused() {
        read("?offset=-1").statusCode(400);
        read("?limit=101").statusCode(400);
        read("?limit=0").statusCode(400);
    }

    @Test
    void givenTelegramIsDown_whenTheListIsRead_thenTheApiIsToComeBack() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "getStarTransactions", Fault.Kind.STATUS)
                                .withStatus(502)
                                .withTimes(1));

        read("").statusCode(503).header("Retry-After", "30");
    }

    @Test
    void givenNoKey_whenTheListIsRead_thenItIsRefused() {
        given().get("/internal/statement").then().statusCode(401);
    }

    private static ValidatableResponse read(String query) {
        return given().header("Authorization", "Bearer " + SandboxResource.KEY)
                .get("/internal/statement" + query)
                .then();
    }
}
