package dev.aisha.sandbox.chat;

import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.telegram.ChatEvent;
import dev.aisha.sandbox.telegram.Telegram;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// One page's live view of one chat, as server-sent events.
final class EventStream {
    private static final long HEARTBEAT_MILLIS = 15_000;

    private EventStream() {}

    static void open(RoutingContext context, Telegram telegram, long person) {
        var response =
                context.response()
                        .setChunked(true)
                        .putHeader("Content-Type", "text/event-stream")
                        .putHeader("Cache-Control", "no-store");
        write(response, "hello", Map.of("user", person));
        var unsubscribe =
                telegram.subscribe(event -> {
                    if (event.person() == person) {
                        send(response, event);
                    }
                });
        var vertx = context.vertx();
        long heartbeat =
                vertx.setPeriodic(HEARTBEAT_MILLIS, _ -> response.write(": still here\n\n"));
        response.closeHandler(_ -> {
            vertx.cancelTimer(heartbeat);
            unsubscribe.run();
        });
    }

    private static void send(HttpServerResponse response, ChatEvent event) {
        switch (event) {
            case ChatEvent.Shown shown ->
                    write(response, "message", MessageView.of(shown.message()));
            case ChatEvent.Deleted deleted ->
                    write(response, "deleted", Map.of("messageId", deleted.messageId()));
            case ChatEvent.Acting acting -> {
                var action = acting.action();
                write(response, "action", Map.of("action", action == null ? "" : action));
            }
            case ChatEvent.Answered answered -> write(response, "answer", answer(answered));
            case ChatEvent.Blocked blocked ->
                    write(response, "blocked", Map.of("blocked", blocked.blocked()));
        }
    }

    private static Map<String, Object> answer(ChatEvent.Answered answered) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("callbackId", answered.callbackId());
        fields.put("alert", answered.alert());
        if (answered.text() != null) {
            fields.put("text", answered.text());
        }
        if (answered.url() != null) {
            fields.put("url", answered.url());
        }
        return fields;
    }

    private static void write(HttpServerResponse response, String name, Object data) {
        if (!response.closed()) {
            response.write("event: " + name + "\ndata: " + Json.write(data) + "\n\n");
        }
    }
}
