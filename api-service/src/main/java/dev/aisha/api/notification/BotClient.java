package dev.aisha.api.notification;

import dev.aisha.api.web.BotAuthorization;
import dev.aisha.model.notification.DeliveryReceipt;
import dev.aisha.model.notification.Notification;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The bot's door for notifications.
@Path("/internal/notifications")
@RegisterRestClient(configKey = "bot")
@RegisterProvider(BotAuthorization.class)
interface BotClient {
    @POST
    DeliveryReceipt deliver(Notification notification);
}
