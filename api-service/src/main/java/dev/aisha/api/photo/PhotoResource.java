package dev.aisha.api.photo;

import dev.aisha.api.account.Owners;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/// An avatar's photo set over HTTP. Adding needs no `Idempotency-Key`: the reference is one, and a
/// repeat is answered with the set as it stands now.
@Path("/api/v1/users/{user}/avatars/{avatar}/photos")
@RunOnVirtualThread
class PhotoResource {
    private final Owners owners;
    private final PhotoIntake intake;

    PhotoResource(Owners owners, PhotoIntake intake) {
        this.owners = owners;
        this.intake = intake;
    }

    @POST
    @ResponseStatus(202)
    public PhotoSetView add(
            @PathParam("user") String user,
            @PathParam("avatar") UUID avatar,
            @NotNull @Valid AddPhoto command) {
        return intake.add(owners.of(user), avatar, command.sourceRef());
    }

    @GET
    public PhotoSetView view(@PathParam("user") String user, @PathParam("avatar") UUID avatar) {
        return intake.view(owners.of(user), avatar);
    }

    @DELETE
    @Path("{photo}")
    public PhotoSetView remove(
            @PathParam("user") String user,
            @PathParam("avatar") UUID avatar,
            @PathParam("photo") UUID photo) {
        return intake.remove(owners.of(user), avatar, photo);
    }
}
