package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.sandbox.http.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;

/// JSON in and out of the stand-in's HTTP routes.
final class FalJson {
    static final ObjectMapper MAPPER = Json.MAPPER;

    private FalJson() {}

    static void answer(RoutingContext context, int status, Object body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(bytes(body)));
    }

    static byte[] bytes(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void detail(RoutingContext context, int status, String detail) {
        answer(context, status, MAPPER.createObjectNode().put("detail", detail));
    }

    /// The body, or an empty object when there is none; null node never.
    static JsonNode body(RoutingContext context) throws JsonProcessingException {
        String text = context.body().asString();
        return text == null || text.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
    }
}
