package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.http.Json;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Bot API call: its parameters as text, whichever of the four ways they came.
record Call(String method, Map<String, String> parameters, Map<String, Upload> files) {

    static Call read(RoutingContext context, String method) {
        var parameters = new HashMap<String, String>();
        context.queryParams().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        var type = context.request().getHeader("Content-Type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            var body = context.body().asString();
            parameters.putAll(flatten(body == null || body.isBlank() ? "{}" : body));
        } else {
            context.request()
                    .formAttributes()
                    .forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        }
        var files = new HashMap<String, Upload>();
        for (var upload : context.fileUploads()) {
            files.put(
                    upload.name(),
                    new Upload(
                            Path.of(upload.uploadedFileName()),
                            upload.fileName(),
                            upload.contentType() == null
                                    ? "application/octet-stream"
                                    : upload.contentType(),
                            upload.size()));
        }
        return new Call(method, Map.copyOf(parameters), Map.copyOf(files));
    }

    /// The top level of a JSON object; nested values stay JSON text, as in a form field.
    static Map<String, String> flatten(String body) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            throw badRequest("can't parse JSON object");
        }
        if (!root.isObject()) {
            throw badRequest("can't parse JSON object");
        }
        var parameters = new HashMap<String, String>();
        for (var entry : root.properties()) {
            var value = entry.getValue();
            if (!value.isNull()) {
                parameters.put(
                        entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        }
        return parameters;
    }

    /// The parameter's text, empty when absent.
    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        var value = text(name);
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    int number(String name, int otherwise) {
        var value = text(name).strip();
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// The parameter as JSON, null when absent.
    @Nullable JsonNode json(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return Json.MAPPER.readTree(text(name));
        } catch (JsonProcessingException _) {
            throw badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
    }
}
