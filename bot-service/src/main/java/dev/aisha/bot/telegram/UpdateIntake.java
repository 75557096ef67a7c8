package dev.aisha.bot.telegram;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The one handler behind both ways in.
@ApplicationScoped
class UpdateIntake {
    /// All that we ask Telegram for.
    static final List<String> KINDS =
            List.of("message", "callback_query", "pre_checkout_query", "my_chat_member");

    /// Apart from the person's own queue, see [#lane].
    private static final long CHECKOUTS = 1L << 60;

    private final UpdateReader reader;
    private final UpdateHandler handler;
    private final MeterRegistry metrics;

    UpdateIntake(UpdateReader reader, UpdateHandler handler, MeterRegistry metrics) {
        this.reader = reader;
        this.handler = handler;
        this.metrics = metrics;
    }

    /// What nobody can read is ignored: delivering it again would not help.
    Incoming read(String body) {
        try {
            return read(JsonParser.parseString(body).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException _) {
            Log.warn("An update is not JSON and is dropped");
            return new Incoming.Ignored(0);
        }
    }

    Incoming read(JsonObject json) {
        long updateId = 0;
        try {
            updateId = json.get("update_id").getAsLong();
            return reader.read(updateId, BotUtils.GSON.fromJson(json, Update.class));
        } catch (RuntimeException e) {
            // one person's odd message must not stop everybody's: known by its id, dropped
            Log.errorf(e, "update=%d cannot be read and is dropped", updateId);
            return new Incoming.Ignored(updateId);
        }
    }

    Handled handle(Incoming update) {
        Timer.Sample time = Timer.start(metrics);
        Handled handled = handler.handle(update);
        time.stop(
                metrics.timer(
                        "aisha.updates",
                        "kind",
                        update.getClass().getSimpleName(),
                        "outcome",
                        handled.getClass().getSimpleName()));
        return handled;
    }

    /// Money that moved: never given up, Telegram brings it until the API has it.
    static boolean lasting(Incoming update) {
        return update instanceof Incoming.Message message && message.event() instanceof MoneyMoved;
    }

    void giveUp(Incoming update) {
        Log.errorf("update=%d failed for too long and is given up", update.updateId());
        handler.giveUp(update);
    }

    /// What must stay in order: everything of one person, and of one group.
    static long lane(Incoming update) {
        return switch (update) {
            case Incoming.Message message -> message.person();
            case Incoming.Tap tap -> tap.person();
            // Telegram waits 10 s only: never behind the person's other updates
            case Incoming.Checkout checkout -> checkout.person() + CHECKOUTS;
            case Incoming.Reachability change -> change.person();
            case Incoming.Elsewhere elsewhere -> elsewhere.chat();
            case Incoming.Ignored _ -> 0;
        };
    }
}
