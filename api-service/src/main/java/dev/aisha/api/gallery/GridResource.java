package dev.aisha.api.gallery;

import dev.aisha.api.account.Owners;
import dev.aisha.model.gallery.ImageGrid;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user's images nine by nine over HTTP.
@Path("/api/v1/users/{user}/images/grid")
@RunOnVirtualThread
class GridResource {
    private final Owners owners;
    private final Grids grids;
    private final GridPicture picture;
    private final Clock clock;

    GridResource(Owners owners, Grids grids, GridPicture picture, Clock clock) {
        this.owners = owners;
        this.grids = grids;
        this.picture = picture;
        this.clock = clock;
    }

    @GET
    public ImageGrid grid(
            @PathParam("user") String user,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("at") @Nullable UUID at,
            @BeanParam FilterParams filter) {
        return grids.page(owners.of(user), filter.filter(clock), cursor, at).grid();
    }

    /// Named by the images on it, so an ETag answers a repeated question without drawing again.
    @GET
    @Path("picture")
    public Response picture(
            @PathParam("user") String user,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("at") @Nullable UUID at,
            @BeanParam FilterParams filter,
            @Context Request request) {
        Grids.Page page = grids.page(owners.of(user), filter.filter(clock), cursor, at);
        EntityTag tag = new EntityTag(page.grid().picture());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        byte[] jpeg = picture.draw(page.images().stream().map(image -> image.previewKey).toList());
        return Response.ok(jpeg, "image/jpeg")
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }
}
