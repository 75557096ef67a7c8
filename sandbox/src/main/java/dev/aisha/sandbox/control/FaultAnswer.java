package dev.aisha.sandbox.control;

import dev.aisha.sandbox.http.Json;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a fault looks to the caller, in the format of the one that is stood in for.
public final class FaultAnswer {
    private static final String BAD_GATEWAY =
            """
            <html>
            <head><title>%1$d</title></head>
            <body><center><h1>%1$d</h1></center><hr><center>nginx</center></body>
            </html>
            """;

    private FaultAnswer() {}

    /// Answers in the stand-in's place, or lets it go on where the fault only delays or cuts later.
    static void show(Fault fault, RoutingContext context) {
        switch (fault.kind()) {
            case DELAY ->
                    context.vertx().setTimer(Math.max(1, fault.delayMillis()), _ -> context.next());
            case STATUS -> answer(fault, context, fault.status() == 0 ? 500 : fault.status());
            case RATE_LIMIT -> answer(fault, context, 429);
            case HTML -> html(fault, context);
            case CUT -> cutNow(context);
            case CUT_AFTER -> {
                context.addHeadersEndHandler(_ -> cutNow(context));
                context.next();
            }
            case DROP, REPEAT -> context.next();
        }
    }

    /// A polite close waits for what is being written, so the socket itself is closed, on its
    /// thread.
    private static void cutNow(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            var channel = connection.channel();
            channel.eventLoop().execute(() -> channel.unsafe().closeForcibly());
        }
    }

    private static void html(Fault fault, RoutingContext context) {
        int status = fault.status() == 0 ? 502 : fault.status();
        var body = fault.body();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html")
                .end(body == null ? BAD_GATEWAY.formatted(status) : body);
    }

    private static void answer(Fault fault, RoutingContext context, int status) {
        int wait = seconds(fault);
        var response =
                context.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json");
        if (status == 429) {
            response.putHeader("Retry-After", String.valueOf(wait));
        }
        var body = fault.body();
        response.end(body == null ? Json.write(error(fault.target(), status, wait)) : body);
    }

    private static int seconds(Fault fault) {
        var wait = fault.retryAfter();
        return wait == null ? 1 : wait;
    }

    private static Map<String, Object> error(Target target, int status, int wait) {
        return switch (target) {
            case TELEGRAM -> telegram(status, wait);
            case FAL -> Map.of("detail", "Injected fault, HTTP " + status);
            case OPENAI ->
                    Map.of(
                            "error",
                            Map.of(
                                    "message",
                                    "Injected fault, HTTP " + status,
                                    "type",
                                    status == 429 ? "rate_limit_error" : "server_error",
                                    "code",
                                    status == 429 ? "rate_limit_exceeded" : "server_error"));
        };
    }

    private static Map<String, Object> telegram(int status, int wait) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("ok", false);
        envelope.put("error_code", status);
        envelope.put(
                "description",
                switch (status) {
                    case 429 -> "Too Many Requests: retry after " + wait;
                    case 401 -> "Unauthorized";
                    case 403 -> "Forbidden: bot was blocked by the user";
                    case 400 -> "Bad Request: injected fault";
                    default -> "Internal Server Error: injected fault";
                });
        if (status == 429) {
            envelope.put("parameters", Map.of("retry_after", wait));
        }
        return envelope;
    }
}
