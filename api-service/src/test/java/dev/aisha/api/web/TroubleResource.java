package dev.aisha.api.web;

import dev.aisha.model.problem.ProblemCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.UUID;

/// Goes wrong on demand.
@Path("/test/trouble")
@RunOnVirtualThread
class TroubleResource {
    record Body(@NotBlank String name, int number) {}

    @POST
    public String read(@Valid Body body) {
        return body.name();
    }

    @GET
    @Path("/{kind}")
    public String fail(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "funds" -> RefusedException.insufficientFunds(12);
            case "busy" ->
                    RefusedException.retryAfter(
                            ProblemCode.IDEMPOTENCY_IN_PROGRESS, "busy", Duration.ofMillis(10));
            default -> new IllegalStateException("secret internals");
        };
    }

    @GET
    @Path("/ids/{id}")
    public String id(@PathParam("id") UUID id) {
        return id.toString();
    }
}
