package dev.aisha.api.photo;

import dev.aisha.api.web.BotAuthorization;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The bot's door for files. An [InputStream] as answer is streamed, not held.
@Path("/internal/files")
@RegisterRestClient(configKey = "bot")
@RegisterProvider(BotAuthorization.class)
interface BotFilesClient {
    @GET
    InputStream pull(@QueryParam("ref") String sourceRef, @QueryParam("owner") String user);
}
