package dev.aisha.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.model.problem.Problem;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers a body that says it is too long with a problem; Quarkus's own limit, which also cuts
/// bodies that do not say, would answer with nothing.
@Singleton
class BodyLimit {
    /// Before that limit.
    private static final int PRIORITY = 1000;

    /// Read to the end, so that the caller gets to see the answer; beyond it the connection is cut.
    private static final long MOST_DRAINED = 16L << 20;

    private final ObjectMapper json;
    private final long limit;

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        long length = length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length <= limit) {
            context.next();
        } else if (length > MOST_DRAINED) {
            refuse(context);
        } else {
            context.request().handler(_ -> {}).endHandler(_ -> refuse(context)).resume();
        }
    }

    private void refuse(RoutingContext context) {
        var problem =
                Problems.response(ProblemCode.TOO_LARGE, "at most " + limit + " bytes").getEntity();
        try {
            context.response()
                    .setStatusCode(ProblemCode.TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /// The server refuses lengths that are no numbers before this.
    private static long length(@Nullable String header) {
        return header == null ? 0 : Long.parseLong(header);
    }
}
