package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.IMAGE_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.account.Owners;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredBytes;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.gallery.SetFavourite;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user's finished images over HTTP.
@Path("/api/v1/users/{user}/images")
@RunOnVirtualThread
class GalleryResource {
    private final Owners owners;
    private final Gallery gallery;
    private final Statistics statistics;
    private final ObjectStore store;
    private final Clock clock;

    GalleryResource(
            Owners owners, Gallery gallery, Statistics statistics, ObjectStore store, Clock clock) {
        this.owners = owners;
        this.gallery = gallery;
        this.statistics = statistics;
        this.store = store;
        this.clock = clock;
    }

    @GET
    public ImagePage page(
            @PathParam("user") String user,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam FilterParams filter) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        return gallery.page(owners.of(user), filter.filter(clock), after, limit);
    }

    @GET
    @Path("latest")
    public ImageCard latest(@PathParam("user") String user, @BeanParam FilterParams filter) {
        return gallery.latest(owners.of(user), filter.filter(clock));
    }

    @GET
    @Path("count")
    public ImageCount count(@PathParam("user") String user, @BeanParam FilterParams filter) {
        return gallery.count(owners.of(user), filter.filter(clock));
    }

    @GET
    @Path("statistics")
    public GalleryStatistics statistics(@PathParam("user") String user) {
        return statistics.of(owners.of(user).id());
    }

    @GET
    @Path("{id}")
    public ImageCard card(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @BeanParam FilterParams filter) {
        return gallery.card(owners.of(user), id, filter.filter(clock));
    }

    @PUT
    @Path("{id}/favourite")
    public ImageView favourite(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @NotNull @Valid SetFavourite command) {
        return gallery.favourite(owners.of(user), id, command.favourite());
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("user") String user, @PathParam("id") UUID id) {
        gallery.delete(owners.of(user), id);
    }

    /// The bytes never change under one id, so an ETag answers a repeated question without them.
    @GET
    @Path("{id}/content")
    public Response content(
            @PathParam("user") String user,
            @PathParam("id") UUID id,
            @QueryParam("variant") @DefaultValue("PREVIEW") String variant,
            @Context Request request) {
        Image image = gallery.owned(owners.of(user), id);
        return switch (variant(variant)) {
            case ORIGINAL -> content(request, image.objectKey, image.contentType, tag(image, "o"));
            case UPSCALED -> upscaled(request, image);
            case PREVIEW -> content(request, image.previewKey, "image/jpeg", tag(image, "p"));
        };
    }

    private Response upscaled(Request request, Image image) {
        TwoK twoK = image.twoK();
        if (twoK == null) {
            throw new RefusedException(IMAGE_NOT_FOUND, "no 2K version of " + image.id);
        }
        String key =
                image.upscaledSha256 == null
                        ? image.objectKey // as large from the beginning
                        : Upscalable.upscaledKey(image.objectKey);
        return content(request, key, twoK.contentType(), new EntityTag(twoK.sha256() + "-u"));
    }

    private Response content(Request request, String key, String contentType, EntityTag tag) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        StoredBytes stored = store.read(Bucket.IMAGES, key);
        var answer = Response.ok(stored.bytes(), contentType).tag(tag);
        if (stored.size() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stored.size());
        }
        return answer.build();
    }

    private static EntityTag tag(Image image, String variant) {
        return new EntityTag(image.sha256 + "-" + variant);
    }

    private static ImageVariant variant(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "ORIGINAL" -> ImageVariant.ORIGINAL;
            case "UPSCALED" -> ImageVariant.UPSCALED;
            case "PREVIEW" -> ImageVariant.PREVIEW;
            default -> throw new RefusedException(REQUEST_INVALID, "no variant of this name");
        };
    }
}
