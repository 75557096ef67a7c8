package dev.aisha.api.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.account.Owners;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RetryLater;
import dev.aisha.model.notification.DeliveryOutcome;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Hands one outbox row to the bot, again and again until it is taken. Repeats are harmless: the
/// row's id is the message's idempotency key.
@ApplicationScoped
class DeliverNotification implements Job<Delivery> {
    static final JobType<Delivery> TYPE =
            new JobType<>("notification.deliver", Lane.BULK, Delivery.class);

    /// An earlier row of the card finishes first; its delivery pulls this one forward.
    private static final Duration BEHIND_ANOTHER = Duration.ofSeconds(2);

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Owners owners;
    private final BotClient bot;
    private final ObjectMapper json;

    DeliverNotification(
            Deliveries deliveries, Owners owners, @RestClient BotClient bot, ObjectMapper json) {
        this.deliveries = deliveries;
        this.owners = owners;
        this.bot = bot;
        this.json = json;
    }

    @Override
    public JobType<Delivery> type() {
        return TYPE;
    }

    @Override
    public Duration longestBackoff() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(Delivery delivery) throws RetryLater {
        switch (deliveries.next(delivery.outboxId())) {
            case Deliveries.Next.Nothing() -> {}
            case Deliveries.Next.Behind() -> throw new RetryLater(BEHIND_ANOTHER);
            case Deliveries.Next.Send(var row) -> send(row);
        }
    }

    private void send(OutboxRow row) {
        var notification =
                new Notification(
                        row.id,
                        owners.byId(row.userId).user(),
                        row.revision,
                        row.occurredAt,
                        event(row));
        if (deliver(notification) == DeliveryOutcome.UNREACHABLE) {
            deliveries.unreachable(row);
        } else {
            deliveries.delivered(row);
            Log.debugf("notification=%s card=%s delivered", row.id, row.cardId);
        }
    }

    private DeliveryOutcome deliver(Notification notification) {
        try {
            return bot.deliver(notification).outcome();
        } catch (WebApplicationException e) {
            Duration wait = retryAfter(e);
            if (wait != null) {
                throw new RetryLater(wait);
            }
            throw e;
        }
    }

    static @Nullable Duration retryAfter(WebApplicationException e) {
        String header = e.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
        if (header == null || !header.matches("\\d{1,9}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header));
        return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
    }

    private NotificationEvent event(OutboxRow row) {
        try {
            return json.readValue(row.event, NotificationEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ill-formed outbox row " + row.id, e);
        }
    }
}
