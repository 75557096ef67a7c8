package dev.aisha.api.web;

import static dev.aisha.api.Fixtures.newUser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.SandboxResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("P32")
class ServiceKeyTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Inject ObjectMapper json;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void givenEveryRoute_whenCalledWithoutTheKey_thenItIsRefused() throws Exception {
        List<String> routes = new ArrayList<>();
        for (var path : json.readTree(openApi()).get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    routes.add(operation.getKey().toUpperCase() + " " + path.getKey());
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(5);
        for (String route : routes) {
            String[] parts = route.split(" ");
            if (!parts[1].equals(ServiceKeyFilter.OPEN_PATH)) {
                String path = parts[1].replaceAll("\\{[^}]*}", "telegram:1");
                given().contentType(ContentType.JSON)
                        .request(parts[0], path)
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("request.unauthorized"));
            }
        }
    }

    private String openApi() {
        return given().baseUri("http://127.0.0.1")
                .port(management)
                .get("/q/openapi?format=json")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "bearer " + SandboxResource.KEY,
                "Basic " + SandboxResource.KEY,
                SandboxResource.KEY,
                "Bearer " + SandboxResource.KEY + "x",
                "Bearer  " + SandboxResource.KEY
            })
    void givenAWrongKey_whenCalled_thenItIsRefused(String header) {
        given().header("Authorization", header)
                .get("/api/v1/users/{user}", newUser())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {SandboxResource.KEY, SandboxResource.PREVIOUS_KEY})
    void givenTheCurrentOrThePreviousKey_whenCalled_thenItIsServed(String key) {
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/users/{user}", newUser())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nowhere",
                "/api/v1/avatar/status_update/../../users/telegram:1",
                "/api/v1/avatar/status_update/",
                "/api/v1/avatar/status_update;x=/api/v1/users/telegram:1"
            })
    void givenAPathNearTheOpenOne_whenCalledWithoutTheKey_thenItIsRefused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }
}
