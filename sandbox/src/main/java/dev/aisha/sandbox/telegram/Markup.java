package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What hangs on a message: inline buttons, or an order about the reply keyboard.
///
/// @param inline rows of buttons; empty = none
/// @param reply rows of texts of the reply keyboard; null = unchanged, empty = removed
public record Markup(List<List<Button>> inline, @Nullable List<List<String>> reply) {
    static final Markup NONE = new Markup(List.of(), null);

    private static final int MOST_BUTTONS = 100;
    private static final int MOST_DATA_BYTES = 64;
    private static final int LONGEST_COPY_TEXT = 256;

    static Markup parse(@Nullable JsonNode node) {
        if (node == null || node.isEmpty()) {
            return NONE;
        }
        if (!node.isObject()) {
            throw badRequest("object expected as reply markup");
        }
        if (node.has("inline_keyboard")) {
            return new Markup(inline(node.get("inline_keyboard")), null);
        }
        if (node.has("keyboard")) {
            return new Markup(List.of(), texts(node.get("keyboard")));
        }
        return node.path("remove_keyboard").asBoolean() ? new Markup(List.of(), List.of()) : NONE;
    }

    /// As it stands in a message; null without inline buttons.
    @Nullable ObjectNode json() {
        if (inline.isEmpty()) {
            return null;
        }
        var root = Json.MAPPER.createObjectNode();
        var rows = root.putArray("inline_keyboard");
        for (var row : inline) {
            var buttons = rows.addArray();
            row.forEach(button -> buttons.add(json(button)));
        }
        return root;
    }

    private static ObjectNode json(Button button) {
        var node = Json.MAPPER.createObjectNode().put("text", button.text());
        if (button.data() != null) {
            node.put("callback_data", button.data());
        }
        if (button.url() != null) {
            node.put("url", button.url());
        }
        if (button.copyText() != null) {
            node.putObject("copy_text").put("text", button.copyText());
        }
        if (button.style() != null) {
            node.put("style", button.style());
        }
        return node;
    }

    private static List<List<Button>> inline(JsonNode rows) {
        if (!rows.isArray()) {
            throw badRequest(
                    "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays");
        }
        var keyboard = new ArrayList<List<Button>>();
        int count = 0;
        for (var row : rows) {
            var buttons = new ArrayList<Button>();
            for (var node : row) {
                buttons.add(button(node));
                count++;
            }
            if (!buttons.isEmpty()) {
                keyboard.add(List.copyOf(buttons));
            }
        }
        if (count > MOST_BUTTONS) {
            throw badRequest("reply markup is too long");
        }
        return List.copyOf(keyboard);
    }

    private static Button button(JsonNode node) {
        var text = node.path("text").asText("");
        if (text.isBlank()) {
            throw badRequest(
                    "can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        var data = optional(node, "callback_data");
        if (data != null && !isAllowed(data)) {
            throw badRequest("BUTTON_DATA_INVALID");
        }
        var url = optional(node, "url");
        if (url != null
                && !url.matches("(?i)(https?://\\S+\\.\\S+|https?://localhost\\S*|tg://\\S+)")) {
            throw badRequest(
                    "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
        }
        var copied = optional(node.path("copy_text"), "text");
        if (copied != null && (copied.isEmpty() || copied.length() > LONGEST_COPY_TEXT)) {
            throw badRequest("BUTTON_COPY_TEXT_INVALID");
        }
        if (data == null && url == null && copied == null && !hasOtherAction(node)) {
            throw badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline"
                            + " keyboard");
        }
        return new Button(text, data, url, copied, optional(node, "style"));
    }

    private static boolean isAllowed(String data) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= MOST_DATA_BYTES;
    }

    private static boolean hasOtherAction(JsonNode node) {
        return node.has("pay")
                || node.has("web_app")
                || node.has("switch_inline_query")
                || node.has("switch_inline_query_current_chat")
                || node.has("login_url");
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<List<String>> texts(JsonNode rows) {
        var keyboard = new ArrayList<List<String>>();
        for (var row : rows) {
            var texts = new ArrayList<String>();
            row.forEach(node ->
                    texts.add(node.isTextual() ? node.asText() : node.path("text").asText()));
            keyboard.add(List.copyOf(texts));
        }
        return List.copyOf(keyboard);
    }
}
