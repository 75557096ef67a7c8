package dev.aisha.api.photo;

import dev.aisha.api.account.Owners;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredBytes;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/// An avatar's photo set over HTTP. Adding needs no `Idempotency-Key`: the reference is one, and a
/// repeat is answered with the set as it stands now.
@Path("/api/v1/users/{user}/avatars/{avatar}/photos")
@RunOnVirtualThread
class PhotoResource {
    private final Owners owners;
    private final PhotoIntake intake;
    private final ObjectStore store;

    PhotoResource(Owners owners, PhotoIntake intake, ObjectStore store) {
        this.owners = owners;
        this.intake = intake;
        this.store = store;
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

    /// An accepted photo as it is kept: upright, without its camera's data. It never changes under
    /// one id, so an ETag answers a repeated question without the bytes.
    @GET
    @Path("{photo}/content")
    public Response content(
            @PathParam("user") String user,
            @PathParam("avatar") UUID avatar,
            @PathParam("photo") UUID photo,
            @Context Request request) {
        String key = intake.objectKey(owners.of(user), avatar, photo);
        EntityTag tag = new EntityTag(photo.toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        StoredBytes stored = store.read(Bucket.AVATARS, key);
        var answer = Response.ok(stored.bytes(), Photos.CONTENT_TYPE).tag(tag);
        if (stored.size() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stored.size());
        }
        return answer.build();
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
