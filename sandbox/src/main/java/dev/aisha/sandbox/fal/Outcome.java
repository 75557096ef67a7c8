package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a request ended: fal has no FAILED status, a failure is COMPLETED with an error.
sealed interface Outcome {
    record Done(ObjectNode output) implements Outcome {}

    record ModelError(int status, ObjectNode body) implements Outcome {}

    record InfrastructureError(int status, String type, String detail) implements Outcome {}

    Map<String, Integer> INFRASTRUCTURE =
            Map.ofEntries(
                    Map.entry("request_timeout", 504),
                    Map.entry("startup_timeout", 504),
                    Map.entry("runner_scheduling_failure", 503),
                    Map.entry("runner_connection_timeout", 503),
                    Map.entry("runner_disconnected", 503),
                    Map.entry("runner_connection_refused", 503),
                    Map.entry("runner_connection_error", 503),
                    Map.entry("runner_incomplete_response", 502),
                    Map.entry("runner_server_error", 500),
                    Map.entry("client_disconnected", 499),
                    Map.entry("client_cancelled", 499),
                    Map.entry("bad_request", 400),
                    Map.entry("internal_error", 500));

    static InfrastructureError infrastructure(String type) {
        String detail =
                switch (type) {
                    case "request_timeout" -> "Request timed out";
                    case "client_cancelled" -> "Request was cancelled by the client";
                    default -> "Request failed: " + type.replace('_', ' ');
                };
        return new InfrastructureError(INFRASTRUCTURE.getOrDefault(type, 500), type, detail);
    }

    static ModelError modelError(int status, JsonNode detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("detail", detail);
        return new ModelError(status, body);
    }

    default int status() {
        return switch (this) {
            case Done _ -> 200;
            case ModelError(int status, _) -> status;
            case InfrastructureError(int status, _, _) -> status;
        };
    }

    /// What `GET response_url` gives.
    default ObjectNode body() {
        return switch (this) {
            case Done(var output) -> output;
            case ModelError(_, var body) -> body;
            case InfrastructureError(_, var type, var detail) ->
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("detail", detail)
                            .put("error_type", type);
        };
    }

    default @Nullable String error() {
        return switch (this) {
            case Done _ -> null;
            case ModelError(int status, _) -> "Invalid status code: " + status;
            case InfrastructureError(_, _, var detail) -> detail;
        };
    }
}
