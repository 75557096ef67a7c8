package dev.aisha.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Every route of the API, as its OpenAPI document lists them.
public final class Routes {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private Routes() {}

    /// One operation.
    ///
    /// @param body whether it takes one
    public record Route(String method, String path, boolean body, List<String> query) {
        /// Open to the world.
        public boolean webhook() {
            return path.equals("/api/v1/avatar/status_update");
        }

        /// Deletes the person.
        boolean deletesAll() {
            return toString().equals("DELETE /api/v1/users/{user}");
        }

        public List<String> parameters() {
            return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
        }

        public String filled(UnaryOperator<String> values) {
            return PARAMETER.matcher(path).replaceAll(found -> values.apply(found.group(1)));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// Without those that only tests have.
    public static List<Route> all(int managementPort) {
        var routes = new ArrayList<Route>();
        for (var path : document(managementPort).path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())
                        && path.getKey().matches("/(api|ops)/.*")) {
                    routes.add(route(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        // last, since nothing else is answered to somebody who is being deleted
        routes.sort(Comparator.comparing(Route::deletesAll));
        return routes;
    }

    private static Route route(String method, String path, JsonNode operation) {
        var query = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
            }
        }
        return new Route(
                method.toUpperCase(Locale.ROOT), path, operation.has("requestBody"), query);
    }

    private static JsonNode document(int managementPort) {
        String text =
                given().baseUri("http://127.0.0.1")
                        .port(managementPort)
                        .get("/q/openapi?format=json")
                        .asString();
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no OpenAPI document", e);
        }
    }
}
