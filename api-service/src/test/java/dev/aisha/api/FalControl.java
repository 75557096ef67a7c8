package dev.aisha.api;

import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The knobs and the memory of fal's stand-in.
@Singleton
public class FalControl {
    /// Who we are at fal's stand-in.
    public static final String USER_ID = "github|sandbox";

    private final String url;
    private final ObjectMapper json;
    private final CircuitBreakerMaintenance breakers;
    private final AgroalDataSource database;

    FalControl(
            @ConfigProperty(name = "test.sandbox.url") String url,
            ObjectMapper json,
            CircuitBreakerMaintenance breakers,
            AgroalDataSource database) {
        this.url = url;
        this.json = json;
        this.breakers = breakers;
        this.database = database;
    }

    /// Behaves as always again, and forgets what it was asked; so does what we think of it.
    public void reset() {
        forgive();
        control().post("/control/reset").then().statusCode(lessThan(300));
    }

    /// Breakers are closed, submits are not paused, nothing is retired.
    public void forgive() {
        breakers.resetAll();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE provider_pause SET reason = NULL, since = NULL, next_probe = NULL");
            statement.execute("DELETE FROM provider_retired");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For submits whose endpoint matches, for example `"hold", true`.
    public void behave(String endpoint, Object... members) {
        var body = json.createObjectNode().put("endpoint", endpoint);
        for (int i = 0; i < members.length; i += 2) {
            body.set((String) members[i], json.valueToTree(members[i + 1]));
        }
        control().body(body.toString()).post("/control/fal/behaviours").then().statusCode(201);
    }

    public void settings(Map<String, Object> settings) {
        control().body(settings).patch("/control/fal/settings").then().statusCode(200);
    }

    /// Accepted submits whose input holds this text, for example a trigger phrase.
    public List<JsonNode> submits(String text) {
        String all = control().get("/control/fal/submits").asString();
        return StreamSupport.stream(tree(all).spliterator(), false)
                .filter(submit -> submit.path("input").toString().contains(text))
                .toList();
    }

    public void complete(String requestId) {
        control().post("/control/fal/requests/" + requestId + "/complete").then().statusCode(204);
    }

    public void deliverWebhook(String requestId) {
        control().post("/control/fal/requests/" + requestId + "/webhook").then().statusCode(204);
    }

    public void rotateKeys() {
        control().post("/control/fal/keys/rotate").then().statusCode(204);
    }

    /// Headers that fal would send with this body.
    public Map<String, String> sign(String requestId, String userId, long timestamp, String body) {
        return control()
                .body(
                        Map.of(
                                "request_id", requestId,
                                "user_id", userId,
                                "timestamp", timestamp,
                                "body", body))
                .post("/control/fal/sign")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("", String.class, String.class);
    }

    private RequestSpecification control() {
        return RestAssured.given().baseUri(url).port(port()).contentType(ContentType.JSON);
    }

    private int port() {
        return URI.create(url).getPort();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }
}
