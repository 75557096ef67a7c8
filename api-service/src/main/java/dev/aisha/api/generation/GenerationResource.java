package dev.aisha.api.generation;

import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class GenerationResource {
    private final GenerationOffers offers;
    private final GenerationService service;

    GenerationResource(GenerationOffers offers, GenerationService service) {
        this.offers = offers;
        this.service = service;
    }

    @GET
    @Path("/generation-offer")
    public GenerationOffer offer(
            @PathParam("user") String user, @QueryParam("avatar") @Nullable UUID avatar) {
        return offers.of(user, avatar);
    }

    @POST
    @Path("/generations")
    @ResponseStatus(202)
    public GenerationView start(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StartGeneration command) {
        return service.start(user, key, command);
    }

    /// The newest order, whatever became of it: what "repeat last" starts from.
    @GET
    @Path("/generations/latest")
    public GenerationView latest(@PathParam("user") String user) {
        return service.latest(user);
    }

    @GET
    @Path("/generations/{id}")
    public GenerationView view(@PathParam("user") String user, @PathParam("id") UUID id) {
        return service.view(user, id);
    }

    @POST
    @Path("/generations/{id}/cancel")
    public GenerationView cancel(@PathParam("user") String user, @PathParam("id") UUID id) {
        return service.cancel(user, id);
    }
}
