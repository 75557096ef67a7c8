package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/// Somebody with a Telegram account; their private chat with the bot has the same id.
public record Person(long id, String firstName, @Nullable String languageCode) {
    ObjectNode json() {
        var node =
                Json.MAPPER
                        .createObjectNode()
                        .put("id", id)
                        .put("is_bot", false)
                        .put("first_name", firstName);
        if (languageCode != null) {
            node.put("language_code", languageCode);
        }
        return node;
    }

    ObjectNode chatJson() {
        return Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("first_name", firstName)
                .put("type", "private");
    }
}
