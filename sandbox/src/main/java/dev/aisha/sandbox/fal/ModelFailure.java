package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A model's refusal of its input, found only when the request runs: 422 with fal's array detail.
final class ModelFailure extends RuntimeException {
    private final transient Outcome outcome;

    private ModelFailure(String message, Outcome outcome) {
        super(message);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    static ModelFailure of(String type, String message, Map<String, ?> context, Object... where) {
        return of(type, message, context, null, where);
    }

    static ModelFailure missing(String field) {
        return of("missing", "Field required", Map.of(), "body", field);
    }

    static ModelFailure of(
            String type,
            String message,
            Map<String, ?> context,
            @Nullable JsonNode input,
            Object[] where) {
        ObjectNode cause = JsonNodeFactory.instance.objectNode();
        ArrayNode loc = cause.putArray("loc");
        for (Object step : where) {
            if (step instanceof Integer index) {
                loc.add(index);
            } else {
                loc.add(step.toString());
            }
        }
        cause.put("msg", message).put("type", type);
        cause.put("url", "https://docs.fal.ai/errors#" + type);
        if (!context.isEmpty()) {
            cause.set("ctx", FalJson.MAPPER.valueToTree(context));
        }
        if (input != null) {
            cause.set("input", input);
        }
        ArrayNode detail = JsonNodeFactory.instance.arrayNode().add(cause);
        return new ModelFailure(message, Outcome.modelError(422, detail));
    }
}
