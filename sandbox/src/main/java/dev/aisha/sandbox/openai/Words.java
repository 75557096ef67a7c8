package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What the messages of a chat say: the instruction, the user's words, the last picture.
final class Words {
    private final StringBuilder instruction = new StringBuilder();
    private final StringBuilder user = new StringBuilder();
    private @Nullable String picture;

    Words(JsonNode messages) {
        for (JsonNode message : messages) {
            StringBuilder target =
                    message.path("role").asText().equals("user") ? user : instruction;
            JsonNode content = message.path("content");
            if (content.isTextual()) {
                target.append(content.asText()).append('\n');
            }
            for (JsonNode part : content.isArray() ? content : Words.none()) {
                read(part, target);
            }
        }
    }

    private static JsonNode none() {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    }

    private void read(JsonNode part, StringBuilder target) {
        switch (part.path("type").asText()) {
            case "text" -> target.append(part.path("text").asText()).append('\n');
            case "image_url" -> picture = part.at("/image_url/url").asText();
            default ->
                    throw OpenAiErrorException.bad(
                            "messages", "invalid_value", "Invalid type of a content part.");
        }
    }

    String instruction() {
        return instruction.toString();
    }

    String user() {
        return user.toString().strip();
    }

    @Nullable String picture() {
        return picture;
    }
}
