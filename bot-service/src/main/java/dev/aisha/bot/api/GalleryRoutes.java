package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;
import static dev.aisha.bot.api.ApiClient.encoded;

import dev.aisha.bot.api.ApiPort.Done;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.gallery.ShareView;
import dev.aisha.model.gallery.SharedImage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The routes behind [GalleryApi].
interface GalleryRoutes extends GalleryApi {
    ApiTransport http();

    @Override
    default Answer<ImageCard> card(String user, @Nullable UUID imageId, ImageFilter filter) {
        Object which = imageId == null ? "latest" : imageId;
        return http().read(at(user, "images", which) + FilterQuery.of(filter), ImageCard.class);
    }

    @Override
    default Answer<ImageCount> countImages(String user, ImageFilter filter) {
        return http().read(at(user, "images", "count") + FilterQuery.of(filter), ImageCount.class);
    }

    @Override
    default Answer<GalleryStatistics> statistics(String user) {
        return http().read(at(user, "images", "statistics"), GalleryStatistics.class);
    }

    @Override
    default Answer<ImageGrid> grid(
            String user, ImageFilter filter, @Nullable String cursor, @Nullable UUID at) {
        String query =
                at == null
                        ? FilterQuery.of(filter, "cursor", cursor)
                        : FilterQuery.of(filter, "at", at);
        return http().read(at(user, "images", "grid") + query, ImageGrid.class);
    }

    @Override
    default Answer<ImageContent> gridPicture(
            String user, ImageFilter filter, @Nullable String cursor) {
        return http().stream(
                at(user, "images", "grid", "picture") + FilterQuery.of(filter, "cursor", cursor));
    }

    @Override
    default Answer<ArchiveView> orderArchive(String user, ImageFilter filter, String key) {
        return http().write(
                        "POST",
                        at(user, "gallery-archives") + FilterQuery.of(filter),
                        null,
                        key,
                        ArchiveView.class);
    }

    @Override
    default Answer<ImageContent> archivePart(String user, UUID archiveId, int number) {
        return http().stream(at(user, "gallery-archives", archiveId, "parts", number));
    }

    @Override
    default Answer<ShareView> share(String user, UUID imageId) {
        return http().write(
                        "PUT", at(user, "images", imageId, "share"), null, null, ShareView.class);
    }

    @Override
    default Answer<Done> stopSharing(String user, UUID imageId) {
        return http().write("DELETE", at(user, "images", imageId, "share"), null, null, Done.class);
    }

    @Override
    default Answer<SharedImage> shared(String user, String token) {
        return http().read(at(user, "shares", encoded(token)), SharedImage.class);
    }

    @Override
    default Answer<ImageContent> sharedContent(String user, String token) {
        return http().stream(at(user, "shares", encoded(token), "content"));
    }
}
