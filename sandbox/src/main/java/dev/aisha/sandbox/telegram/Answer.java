package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import org.jspecify.annotations.Nullable;

/// What a granted call returns.
record Answer(JsonNode result, @Nullable String description, @Nullable Integer messageId) {
    static Answer done() {
        return new Answer(BooleanNode.TRUE, null, null);
    }

    static Answer done(String description) {
        return new Answer(BooleanNode.TRUE, description, null);
    }

    static Answer of(JsonNode result) {
        return new Answer(result, null, null);
    }

    static Answer of(Message message) {
        return new Answer(message.json(), null, message.id());
    }
}
