package dev.aisha.api.avatar;

import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.ChoosePreset;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.RenameAvatar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// A user's avatars over HTTP. Bodies are checked by the feature and not by Bean Validation, so
/// that a bad name is answered as `avatar.name-invalid`.
@Path("/api/v1/users/{user}/avatars")
@RunOnVirtualThread
class AvatarResource {
    private final Owners owners;
    private final AvatarKeeping keeping;
    private final AvatarService service;
    private final Idempotency idempotency;

    AvatarResource(
            Owners owners, AvatarKeeping keeping, AvatarService service, Idempotency idempotency) {
        this.owners = owners;
        this.keeping = keeping;
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @ResponseStatus(201)
    public AvatarView create(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CreateAvatar command) {
        if (command == null || command.type() == null || command.subject() == null) {
            throw new RefusedException(REQUEST_INVALID, "type and subject are needed");
        }
        Owner owner = owners.of(user);
        return idempotency.once(
                owner,
                key,
                "POST avatars",
                command,
                AvatarView.class,
                () -> keeping.create(owner, command));
    }

    @GET
    public AvatarList list(@PathParam("user") String user) {
        return keeping.list(owners.of(user));
    }

    @GET
    @Path("{id}")
    public AvatarView get(@PathParam("user") String user, @PathParam("id") UUID id) {
        return service.view(owners.of(user), id);
    }

    @PUT
    @Path("{id}/name")
    public AvatarView rename(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @Nullable RenameAvatar command) {
        if (command == null) {
            throw new RefusedException(REQUEST_INVALID, "a body is needed");
        }
        return keeping.rename(owners.of(user), id, command.name());
    }

    @PUT
    @Path("{id}/main")
    public AvatarView makeMain(@PathParam("user") String user, @PathParam("id") UUID id) {
        return keeping.makeMain(owners.of(user), id);
    }

    @PUT
    @Path("{id}/preset")
    public AvatarView choose(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @Nullable ChoosePreset command) {
        if (command == null) {
            throw new RefusedException(REQUEST_INVALID, "a body is needed");
        }
        return keeping.choose(owners.of(user), id, command.preset());
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("user") String user, @PathParam("id") UUID id) {
        keeping.delete(owners.of(user), id);
    }
}
