package dev.aisha.api.draft;

import dev.aisha.api.vision.PhotoReader;
import dev.aisha.model.prompt.EditPrompt;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import dev.aisha.model.prompt.WritePrompt;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Prompts over HTTP.
@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class DraftResource {
    private final DraftService service;
    private final DraftEditing editing;
    private final PhotoReader reader;

    DraftResource(DraftService service, DraftEditing editing, PhotoReader reader) {
        this.service = service;
        this.editing = editing;
        this.reader = reader;
    }

    @GET
    @Path("/photo-prompt-offer")
    public PhotoPromptOffer offer(@PathParam("user") String user) {
        return service.offer(user, reader.available());
    }

    @POST
    @Path("/prompts")
    @ResponseStatus(202)
    public PromptView write(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WritePrompt command) {
        return service.write(user, key, command);
    }

    @POST
    @Path("/photo-prompts")
    @ResponseStatus(202)
    public PromptView read(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReadPhoto command) {
        return service.read(user, key, command, reader.available());
    }

    @GET
    @Path("/prompts/{id}")
    public PromptView view(@PathParam("user") String user, @PathParam("id") UUID id) {
        return service.view(user, id);
    }

    @PUT
    @Path("/prompts/{id}")
    public PromptView edit(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @NotNull @Valid EditPrompt command) {
        return editing.edit(user, id, command.text());
    }
}
