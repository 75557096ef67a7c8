package dev.aisha.api.storage;

import dev.aisha.api.web.Problems;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What callers learn of trouble with the store.
class StorageProblems {
    @ServerExceptionMapper
    public Response down(StorageDownException e) {
        Log.warnf("object store down: %s", e.getMessage());
        return Problems.unavailable("the object store is not reached");
    }

    @ServerExceptionMapper
    public Response missing(ObjectMissingException e) {
        Log.warnf("%s", e.getMessage());
        return Problems.response(ProblemCode.NOT_FOUND, "the file is gone");
    }
}
