package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.http.Json;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The HTTP face of the Bot API: token, method, envelope.
final class BotApi {
    private static final System.Logger LOG = System.getLogger(BotApi.class.getName());

    private static final String ARRIVED = "telegram-call-arrived";

    private final Map<String, Method> methods;
    private final WebhookMethods webhooks;
    private final FileStore files;
    private final CallLog log;

    BotApi(Map<String, Method> methods, WebhookMethods webhooks, FileStore files, CallLog log) {
        this.methods = Map.copyOf(methods);
        this.webhooks = webhooks;
        this.files = files;
        this.log = log;
    }

    /// Notes when a call came, before it waits for a thread.
    static void arrived(RoutingContext context) {
        context.put(ARRIVED, CallLog.now());
        context.next();
    }

    void handle(RoutingContext context) {
        var name = context.pathParam("method");
        try {
            requireToken(context);
            if (name.equalsIgnoreCase("getUpdates")) {
                poll(context, Call.read(context, name));
            } else {
                Instant at = context.get(ARRIVED);
                respond(context, run(at, Call.read(context, name)));
            }
        } catch (CallRefusedException e) {
            respond(context, e);
        }
    }

    /// A call that came as the answer to a webhook: its result is nobody's to see.
    void handleReply(Call call) {
        try {
            run(CallLog.now(), call);
        } catch (CallRefusedException e) {
            LOG.log(System.Logger.Level.INFO, "Webhook reply refused: {0}", e.description());
        }
    }

    void download(RoutingContext context) {
        try {
            requireToken(context);
        } catch (CallRefusedException e) {
            respond(context, e);
            return;
        }
        files.linked(context.pathParam("path"))
                .ifPresentOrElse(
                        file ->
                                context.response()
                                        .putHeader("Content-Type", "application/octet-stream")
                                        .sendFile(file.path().toString()),
                        () -> respond(context, CallRefusedException.of(404, "Not Found")));
    }

    private Answer run(Instant at, Call call) {
        var method = methods.get(call.method().toLowerCase(Locale.ROOT));
        if (method == null) {
            throw CallRefusedException.of(404, "Not Found: method not found");
        }
        try {
            var answer = method.call(call);
            log(at, call, 200, null, answer.messageId());
            return answer;
        } catch (CallRefusedException e) {
            log(at, call, e.code(), e.description(), null);
            throw e;
        }
    }

    private void log(
            Instant at, Call call, int code, @Nullable String description, @Nullable Integer id) {
        log.add(at, call, code, description, id);
    }

    private void poll(RoutingContext context, Call call) {
        var _ =
                webhooks.poll(call)
                        .whenComplete((answer, error) -> {
                            if (context.response().closed()) {
                                return;
                            }
                            if (error instanceof CallRefusedException refused) {
                                respond(context, refused);
                            } else if (error != null
                                    && error.getCause() instanceof CallRefusedException refused) {
                                respond(context, refused);
                            } else if (error != null) {
                                context.fail(error);
                            } else {
                                respond(context, answer);
                            }
                        });
    }

    private static void requireToken(RoutingContext context) {
        var token = context.pathParam("token");
        if (!token.matches("\\d{1,20}:[A-Za-z0-9_-]{3,}")) {
            throw CallRefusedException.of(401, "Unauthorized: invalid token specified");
        }
        if (!token.equals(SandboxAccess.TELEGRAM_TOKEN)) {
            throw CallRefusedException.of(401, "Unauthorized");
        }
    }

    private static void respond(RoutingContext context, Answer answer) {
        var envelope = Json.MAPPER.createObjectNode().put("ok", true);
        envelope.set("result", answer.result());
        if (answer.description() != null) {
            envelope.put("description", answer.description());
        }
        send(context, 200, envelope);
    }

    /// Telegram lower-cases the first letter after the prefix, unless it begins a CODE.
    private static void respond(RoutingContext context, CallRefusedException refused) {
        var envelope =
                Json.MAPPER
                        .createObjectNode()
                        .put("ok", false)
                        .put("error_code", refused.code())
                        .put("description", refused.description());
        var wait = refused.retryAfter();
        if (wait != null) {
            envelope.putObject("parameters").put("retry_after", wait);
            context.response().putHeader("Retry-After", String.valueOf(wait));
        }
        send(context, refused.code(), envelope);
    }

    private static void send(RoutingContext context, int status, ObjectNode envelope) {
        Json.send(context, status, envelope);
    }
}
