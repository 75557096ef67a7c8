package dev.aisha.api.privacy;

import dev.aisha.api.zip.ZipFolder;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class PrivacyResource {
    private final Exports exports;
    private final Deletion deletion;
    private final ZipFolder folder;

    PrivacyResource(Exports exports, Deletion deletion, ZipFolder folder) {
        this.exports = exports;
        this.deletion = deletion;
        this.folder = folder;
    }

    @GET
    @Path("/data")
    public MyDataView seen(@PathParam("user") String user) {
        return exports.seen(user);
    }

    @POST
    @Path("/exports")
    @ResponseStatus(202)
    public ExportView export(
            @PathParam("user") String user, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return exports.order(user, key);
    }

    @GET
    @Path("/exports/{export}")
    public ExportView export(@PathParam("user") String user, @PathParam("export") UUID export) {
        return exports.view(user, export);
    }

    @GET
    @Path("/exports/{export}/parts/{number}")
    public Response part(
            @PathParam("user") String user,
            @PathParam("export") UUID export,
            @PathParam("number") int number) {
        return folder.answer(exports.ofPart(user, export, number).subject(), export, number);
    }

    /// Deletes everything. Without an idempotency key: a second time says when the first will be
    /// done.
    @DELETE
    @ResponseStatus(202)
    public DeletionView delete(@PathParam("user") String user) {
        return deletion.begin(user);
    }
}
