package dev.aisha.bot.ops;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Nobody but api-service gets past `/internal`. Runs before the body is read.
class ServiceKeyFilter {
    private final Access access;

    ServiceKeyFilter(Access access) {
        this.access = access;
    }

    @ServerRequestFilter(
            preMatching = true,
            nonBlocking = true,
            priority = Priorities.AUTHENTICATION)
    public @Nullable Response check(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/internal") && !path.startsWith("internal")) {
            return null;
        }
        return access.allows(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                ? null
                : Response.status(Status.UNAUTHORIZED).build();
    }
}
