package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.time.Duration;
import java.time.Instant;

/// One update on its way to the bot.
///
/// @param queue inside one queue the next update waits until the former was taken
record Update(int id, Kind kind, long queue, Instant created, ObjectNode payload) {

    enum Kind {
        MESSAGE("message", 0, Duration.ofHours(24)),
        CALLBACK_QUERY("callback_query", 3L << 33, Duration.ofSeconds(150)),
        PRE_CHECKOUT_QUERY("pre_checkout_query", 4L << 33, Duration.ofSeconds(150)),
        MY_CHAT_MEMBER("my_chat_member", 5L << 33, Duration.ofHours(24));

        final String field;
        final long queueOffset;
        final Duration life;

        Kind(String field, long queueOffset, Duration life) {
            this.field = field;
            this.queueOffset = queueOffset;
            this.life = life;
        }
    }

    boolean isExpired(Instant now) {
        return now.isAfter(created.plus(kind.life));
    }

    ObjectNode json() {
        var node = Json.MAPPER.createObjectNode().put("update_id", id);
        node.set(kind.field, payload);
        return node;
    }
}
