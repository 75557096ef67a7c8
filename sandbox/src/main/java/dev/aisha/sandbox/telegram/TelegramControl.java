package dev.aisha.sandbox.telegram;

import dev.aisha.sandbox.http.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.NoSuchElementException;

/// `/control/telegram`: what tests ask of Telegram beyond what a person can do.
final class TelegramControl {
    private final Telegram telegram;

    TelegramControl(Telegram telegram) {
        this.telegram = telegram;
    }

    /// Which update comes again, and how often.
    record Redelivery(int updateId, int times) {}

    void mount(Router router) {
        router.get("/control/telegram/calls").handler(this::calls);
        router.delete("/control/telegram/calls")
                .handler(context -> {
                    telegram.forgetCalls();
                    context.response().setStatusCode(204).end();
                });
        router.get("/control/telegram/updates")
                .handler(context ->
                        Json.send(context, 200, Map.of("pending", telegram.pendingUpdates())));
        router.post("/control/telegram/redeliver").handler(this::redeliver);
        router.get("/control/telegram/rates")
                .handler(context -> Json.send(context, 200, telegram.rates().settings()));
        router.put("/control/telegram/rates")
                .handler(context -> {
                    telegram.rates().set(Json.read(context, RateGate.Settings.class));
                    Json.send(context, 200, telegram.rates().settings());
                });
    }

    private void calls(RoutingContext context) {
        var after = context.request().getParam("after", "0");
        if (!after.matches("\\d{1,18}")) {
            throw new Json.BadRequestException("after must be a number");
        }
        var method = context.request().getParam("method");
        Json.send(
                context,
                200,
                CallLog.of(telegram.callsAfter(Long.parseLong(after)), method).toList());
    }

    private void redeliver(RoutingContext context) {
        var wanted = Json.read(context, Redelivery.class);
        try {
            telegram.redeliver(wanted.updateId(), Math.max(1, wanted.times()));
            context.response().setStatusCode(204).end();
        } catch (NoSuchElementException e) {
            throw new Json.BadRequestException(String.valueOf(e.getMessage()));
        }
    }
}
