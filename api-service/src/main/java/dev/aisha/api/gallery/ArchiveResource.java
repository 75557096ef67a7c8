package dev.aisha.api.gallery;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.model.gallery.ArchiveView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Images of a gallery as ZIP files over HTTP.
@Path("/api/v1/users/{user}/gallery-archives")
@RunOnVirtualThread
class ArchiveResource {
    private final Owners owners;
    private final Archives archives;
    private final ZipFolder folder;
    private final Clock clock;

    ArchiveResource(Owners owners, Archives archives, ZipFolder folder, Clock clock) {
        this.owners = owners;
        this.archives = archives;
        this.folder = folder;
        this.clock = clock;
    }

    /// All images that the filter leaves, which stands in the address as everywhere.
    @POST
    @ResponseStatus(202)
    public ArchiveView order(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam FilterParams filter) {
        return archives.order(owners.of(user), filter.filter(clock), filter.asked(), key);
    }

    @GET
    @Path("{archive}")
    public ArchiveView view(@PathParam("user") String user, @PathParam("archive") UUID archive) {
        return archives.view(owners.of(user), archive);
    }

    @GET
    @Path("{archive}/parts/{number}")
    public Response part(
            @PathParam("user") String user,
            @PathParam("archive") UUID archive,
            @PathParam("number") int number) {
        Owner owner = owners.of(user);
        archives.requirePart(owner, archive, number);
        return folder.answer(owner.subject(), archive, number);
    }
}
