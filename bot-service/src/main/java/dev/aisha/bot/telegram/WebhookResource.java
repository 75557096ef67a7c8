package dev.aisha.bot.telegram;

import dev.aisha.bot.telegram.UpdateHandler.Handled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Telegram's webhook.
@Path("/telegram/{path}")
@RunOnVirtualThread
class WebhookResource {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String ROOT = "/telegram/";

    private final UpdateIntake intake;
    private final WebhookAccess access;

    WebhookResource(UpdateIntake intake, WebhookAccess access) {
        this.intake = intake;
        this.access = access;
    }

    @POST
    public Response update(String body) {
        return switch (intake.handle(intake.read(body))) {
            case Handled.Done() -> Response.ok().build();
            case Handled.Later(var delay) ->
                    Response.status(503)
                            .header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.toSeconds()))
                            .build();
        };
    }

    /// Runs before the body is read.
    @ServerRequestFilter(
            preMatching = true,
            nonBlocking = true,
            priority = Priorities.AUTHENTICATION)
    public @Nullable Response check(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(ROOT)) {
            return null;
        }
        boolean allowed =
                access.allows(
                        path.substring(ROOT.length()), request.getHeaderString(SECRET_HEADER));
        return allowed ? null : Response.status(401).build();
    }
}
