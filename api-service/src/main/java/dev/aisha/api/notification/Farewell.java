package dev.aisha.api.notification;

import dev.aisha.api.job.RetryLater;
import dev.aisha.model.notification.DeliveryOutcome;
import dev.aisha.model.notification.Notification;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The last word to somebody who is being deleted: straight to the bot, since an outbox row would
/// be a trace. For jobs: never inside a transaction.
@ApplicationScoped
public class Farewell {
    private final BotClient bot;

    Farewell(@RestClient BotClient bot) {
        this.bot = bot;
    }

    /// Says it, or not when the person has blocked the bot: then nobody is there to be told.
    ///
    /// @throws RetryLater when the bot or Telegram takes nothing now
    public void say(Notification notification) {
        try {
            DeliveryOutcome outcome = bot.deliver(notification).outcome();
            Log.infof("notification=%s farewell %s", notification.id(), outcome);
        } catch (WebApplicationException e) {
            Duration wait = DeliverNotification.retryAfter(e);
            if (wait != null) {
                throw new RetryLater(wait);
            }
            throw e;
        }
    }
}
