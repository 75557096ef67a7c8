package dev.aisha.bot.notification;

import dev.aisha.bot.notification.NotificationDelivery.Delivery;
import dev.aisha.model.notification.DeliveryOutcome;
import dev.aisha.model.notification.DeliveryReceipt;
import dev.aisha.model.notification.Notification;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;

/// Where the API delivers. 2xx only after Telegram took it, or when it is news no more.
@Path("/internal/notifications")
@RunOnVirtualThread
class NotificationResource {
    private final NotificationDelivery delivery;

    NotificationResource(NotificationDelivery delivery) {
        this.delivery = delivery;
    }

    @POST
    public Response deliver(@NotNull @Valid Notification notification) {
        Delivery outcome = delivery.deliver(notification);
        Log.infof(
                "notification=%s %s",
                notification.id(), outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return switch (outcome) {
            case Delivery.Delivered() -> receipt(DeliveryOutcome.DELIVERED);
            case Delivery.Unreachable _, Delivery.Unknown _ -> receipt(DeliveryOutcome.UNREACHABLE);
            case Delivery.Later(var delay) ->
                    Response.status(503).header(HttpHeaders.RETRY_AFTER, seconds(delay)).build();
        };
    }

    private static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }

    private static Response receipt(DeliveryOutcome outcome) {
        return Response.ok(new DeliveryReceipt(outcome)).build();
    }
}
