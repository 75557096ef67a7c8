package dev.aisha.api.web;

import dev.aisha.model.problem.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Lets in who knows the service key. Runs before routes are matched, so that a stranger does not
/// even learn which exist.
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
class ServiceKeyFilter implements ContainerRequestFilter {
    /// Open to the world: fal's webhook proves itself by its signature.
    static final String OPEN_PATH = "/api/v1/avatar/status_update";

    private final ServiceKeys keys;

    ServiceKeyFilter(ServiceKeys keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().equals(OPEN_PATH)
                && !keys.accepts(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(
                    Problems.response(ProblemCode.UNAUTHORIZED, "the service key is needed"));
        }
    }
}
