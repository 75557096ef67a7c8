package dev.aisha.api.upscale;

import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}/images/{id}/upscale")
@RunOnVirtualThread
class UpscaleResource {
    private final UpscaleService service;

    UpscaleResource(UpscaleService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(202)
    public UpscaleView start(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StartUpscale command) {
        return service.start(user, id, key, command);
    }
}
