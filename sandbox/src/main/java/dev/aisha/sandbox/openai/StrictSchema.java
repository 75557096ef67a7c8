package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules for a schema that answers shall follow to the letter: a name, an object at the root,
/// and every object in it closed and with all of its properties required.
final class StrictSchema {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private StrictSchema() {}

    /// @param format what stands at `response_format.json_schema`
    static void require(JsonNode format) {
        String name = format.path("name").asText("");
        if (!NAME.matcher(name).matches()) {
            throw OpenAiErrorException.bad(
                    "response_format.json_schema.name",
                    name.isEmpty() ? "missing_required_parameter" : "invalid_value",
                    "Invalid 'response_format.json_schema.name': '" + name + "'.");
        }
        if (!format.path("strict").asBoolean()) {
            return;
        }
        JsonNode schema = format.path("schema");
        if (!schema.path("type").asText().equals("object")) {
            throw wrong(name, "schema must be a JSON Schema of 'type: \"object\"'.");
        }
        closed(name, schema);
    }

    private static void closed(String name, JsonNode schema) {
        if (object(schema)) {
            JsonNode extra = schema.path("additionalProperties");
            if (!extra.isBoolean() || extra.asBoolean()) {
                throw wrong(
                        name, "'additionalProperties' is required to be supplied and to be false.");
            }
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(each -> required.add(each.asText()));
            Set<String> properties = new HashSet<>();
            schema.path("properties").fieldNames().forEachRemaining(properties::add);
            if (!required.equals(properties)) {
                throw wrong(
                        name,
                        "'required' is required to be supplied and to be an array including every"
                                + " key in properties.");
            }
        }
        schema.path("properties").forEach(property -> closed(name, property));
        schema.path("anyOf").forEach(one -> closed(name, one));
        if (schema.has("items")) {
            closed(name, schema.path("items"));
        }
    }

    private static boolean object(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return type.asText().equals("object");
        }
        for (JsonNode one : type) {
            if (one.asText().equals("object")) {
                return true;
            }
        }
        return false;
    }

    private static OpenAiErrorException wrong(String name, String what) {
        return OpenAiErrorException.bad(
                "response_format",
                null,
                "Invalid schema for response_format '" + name + "': In context=(), " + what);
    }
}
