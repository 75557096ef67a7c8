package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads a model's input with the errors that fal's models give.
final class Inputs {
    private final ObjectNode input;

    private Inputs(ObjectNode input) {
        this.input = input;
    }

    /// The request's input, all of which has the right types.
    static Inputs of(FalRequest request, FalSettings settings) {
        KnownInputs.check(request.endpoint(), request.input(), settings.isStrictInputs());
        return new Inputs(request.input());
    }

    String text(String field) {
        JsonNode node = input.get(field);
        if (node == null || node.isNull()) {
            throw ModelFailure.missing(field);
        }
        return node.asText();
    }

    String text(String field, String otherwise) {
        return input.hasNonNull(field) ? text(field) : otherwise;
    }

    boolean flag(String field, boolean otherwise) {
        return input.path(field).asBoolean(otherwise);
    }

    long whole(String field, long otherwise) {
        return input.path(field).asLong(otherwise);
    }

    boolean has(String field) {
        return input.hasNonNull(field);
    }

    JsonNode node(String field) {
        return input.path(field);
    }

    int within(String field, int otherwise, int least, int most) {
        return (int) number(field, otherwise, least, most);
    }

    double number(String field, double otherwise, double least, double most) {
        JsonNode node = input.path(field);
        double value = node.isNumber() ? node.asDouble() : otherwise;
        if (value < least) {
            throw range(
                    "greater_than_equal",
                    "Input should be greater than or equal to " + least,
                    Map.of("ge", least),
                    field);
        }
        if (value > most) {
            throw range(
                    "less_than_equal",
                    "Input should be less than or equal to " + most,
                    Map.of("le", most),
                    field);
        }
        return value;
    }

    String oneOf(String field, String otherwise, List<String> expected) {
        String value = text(field, otherwise);
        if (!expected.contains(value)) {
            throw range(
                    "one_of",
                    "Input should be one of " + expected,
                    Map.of("expected", expected),
                    field);
        }
        return value;
    }

    private ModelFailure range(String type, String message, Map<String, ?> context, String field) {
        return ModelFailure.of(
                type, message, context, input.path(field), new Object[] {"body", field});
    }

    /// The file that the field's URL names, which must be one of ours and still alive.
    Path file(Cdn cdn, String field) {
        String url = text(field);
        return cdn.resolve(url).orElseThrow(() -> download("body", field));
    }

    static ModelFailure download(Object... where) {
        return ModelFailure.of(
                "file_download_error",
                "Failed to download the file. Please check the URL is accessible.",
                Map.of(),
                where);
    }
}
