package dev.aisha.api.web;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.Fixtures.newUser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {
    @Inject AgroalDataSource dataSource;

    @Test
    void givenARefusal_whenAnswered_thenItIsAProblemWithItsParts() {
        problem(asBot().get("/test/trouble/funds").then(), 402, "ledger.insufficient-funds")
                .body("shortfall", equalTo(12))
                .body("title", equalTo("Ledger insufficient funds"))
                .body("type", equalTo("urn:aisha:problem:ledger.insufficient-funds"))
                .body("correlationId", notNullValue());
        problem(asBot().get("/test/trouble/busy").then(), 409, "idempotency.in-progress")
                .header("Retry-After", "1");
    }

    @Test
    void givenADefect_whenAnswered_thenNothingInternalIsSaid() {
        problem(asBot().get("/test/trouble/defect").then(), 500, "service.internal")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void givenAnIllFormedBody_whenRead_thenItIsAProblem() {
        problem(asBot().body("{\"name\":").post("/test/trouble").then(), 400, "request.invalid");
        problem(asBot().body("[]").post("/test/trouble").then(), 400, "request.invalid");
        problem(
                        asBot().body("{\"name\":\"a\",\"number\":\"many\"}")
                                .post("/test/trouble")
                                .then(),
                        400,
                        "request.invalid")
                .body("violations.field", hasItem("number"));
        problem(
                        asBot().body("{\"name\":\" \",\"number\":1}").post("/test/trouble").then(),
                        400,
                        "request.invalid")
                .body("violations.field", hasItem("name"));
    }

    @Test
    void givenAnUnknownField_whenRead_thenItIsIgnored() {
        asBot().body("{\"name\":\"a\",\"number\":1,\"newer\":true}")
                .post("/test/trouble")
                .then()
                .statusCode(200);
    }

    @Test
    void givenWrongRoutesMethodsAndTypes_whenCalled_thenTheStatusStays() {
        problem(asBot().get("/api/v1/nowhere").then(), 404, "request.not-found");
        problem(asBot().get("/test/trouble/ids/seven").then(), 404, "request.not-found");
        problem(asBot().delete("/test/trouble").then(), 405, "request.method-not-allowed");
        problem(
                asBot().contentType("text/plain").body("a").post("/test/trouble").then(),
                415,
                "request.unsupported-media-type");
    }

    @Test
    @Tag("P33")
    void givenABodyBeyondTheLimit_whenSent_thenItIsRefused() {
        asBot().body("{\"name\":\"" + "a".repeat(600_000) + "\"}")
                .post("/test/trouble")
                .then()
                .statusCode(413);
    }

    @Test
    void givenARequestId_whenAnswered_thenItComesBackUnlessItCouldForgeLogs() {
        asBot().header("X-Request-Id", "update-42")
                .get("/test/trouble/funds")
                .then()
                .header("X-Request-Id", "update-42")
                .body("correlationId", equalTo("update-42"));
        asBot().header("X-Request-Id", "a b")
                .get("/test/trouble/funds")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void givenAnyAnswer_whenSent_thenItCarriesTheSecurityHeaders() {
        asBot().get("/api/v1/users/{user}", newUser())
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @Test
    @Tag("P03")
    void givenNoConnectionToTheDatabase_whenAsked_thenItIsUnavailable() throws Exception {
        String user = newUser();
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            problem(
                            asBot().get("/api/v1/users/{user}/balance", user).then(),
                            503,
                            "service.unavailable")
                    .header("Retry-After", notNullValue());
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        asBot().get("/api/v1/users/{user}/balance", user).then().statusCode(200);
    }

    private void takeAll(ArrayList<Connection> taken) {
        try {
            for (int i = 0; i < 100; i++) {
                taken.add(dataSource.getConnection());
            }
        } catch (SQLException _) {
            // the pool is empty, as wanted
        }
    }

    private static ValidatableResponse problem(
            ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
