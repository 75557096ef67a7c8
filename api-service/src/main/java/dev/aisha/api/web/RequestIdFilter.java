package dev.aisha.api.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;

/// Takes the caller's request id or gives one, and answers with it.
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /// Anything else could forge log lines.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(RequestId.HEADER);
        RequestId.set(
                given != null && SAFE.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String id = RequestId.current();
        if (id != null) {
            response.getHeaders().putSingle(RequestId.HEADER, id);
        }
    }
}
