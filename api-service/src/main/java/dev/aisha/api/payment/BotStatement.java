package dev.aisha.api.payment;

import dev.aisha.api.web.BotAuthorization;
import dev.aisha.model.wallet.Statement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The bot's door to the provider's list.
@Path("/internal/statement")
@RegisterRestClient(configKey = "bot")
@RegisterProvider(BotAuthorization.class)
interface BotStatement {
    /// @param limit 1 to 100
    @GET
    Statement lines(@QueryParam("offset") long offset, @QueryParam("limit") int limit);
}
