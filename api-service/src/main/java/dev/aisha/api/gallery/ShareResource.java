package dev.aisha.api.gallery;

import dev.aisha.api.account.Owners;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredBytes;
import dev.aisha.model.gallery.ShareView;
import dev.aisha.model.gallery.SharedImage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Links that show one image to others. The owner makes and ends them; anybody with the token,
/// under their own name, sees the preview and nothing else.
@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class ShareResource {
    private final Owners owners;
    private final Shares shares;
    private final ShareQuota quota;
    private final ObjectStore store;

    ShareResource(Owners owners, Shares shares, ShareQuota quota, ObjectStore store) {
        this.owners = owners;
        this.shares = shares;
        this.quota = quota;
        this.store = store;
    }

    /// Idempotent: an image has one link.
    @PUT
    @Path("images/{id}/share")
    public ShareView share(@PathParam("user") String user, @PathParam("id") UUID id) {
        return shares.share(owners.of(user).id(), id);
    }

    @DELETE
    @Path("images/{id}/share")
    public void stop(@PathParam("user") String user, @PathParam("id") UUID id) {
        shares.stop(owners.of(user).id(), id);
    }

    @GET
    @Path("shares/{token}")
    public SharedImage shared(@PathParam("user") String user, @PathParam("token") String token) {
        quota.opened(owners.of(user).id());
        Image image = shares.behind(token);
        return new SharedImage(image.width, image.height);
    }

    @GET
    @Path("shares/{token}/content")
    public Response content(@PathParam("user") String user, @PathParam("token") String token) {
        quota.opened(owners.of(user).id());
        StoredBytes stored = store.read(Bucket.IMAGES, shares.behind(token).previewKey);
        var answer = Response.ok(stored.bytes(), "image/jpeg");
        if (stored.size() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stored.size());
        }
        return answer.build();
    }
}
