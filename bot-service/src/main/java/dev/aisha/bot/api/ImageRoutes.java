package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;
import static dev.aisha.bot.api.ApiClient.encoded;

import dev.aisha.bot.api.ApiPort.Done;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The routes behind [ImageApi].
interface ImageRoutes extends ImageApi {
    ApiTransport http();

    @Override
    default Answer<GenerationOffer> generationOffer(String user, @Nullable UUID avatarId) {
        String query = avatarId == null ? "" : "?avatar=" + avatarId;
        return http().read(at(user, "generation-offer") + query, GenerationOffer.class);
    }

    @Override
    default Answer<GenerationView> startGeneration(String user, StartGeneration body, String key) {
        return http().write("POST", at(user, "generations"), body, key, GenerationView.class);
    }

    @Override
    default Answer<GenerationView> generation(String user, UUID generationId) {
        return http().read(at(user, "generations", generationId), GenerationView.class);
    }

    @Override
    default Answer<GenerationView> cancelGeneration(String user, UUID generationId, String key) {
        return http().write(
                        "POST",
                        at(user, "generations", generationId, "cancel"),
                        null,
                        key,
                        GenerationView.class);
    }

    @Override
    default Answer<ImagePage> images(
            String user, @Nullable String cursor, int limit, @Nullable Boolean favourite) {
        StringBuilder query = new StringBuilder("?limit=").append(limit);
        if (cursor != null) {
            query.append("&cursor=").append(encoded(cursor));
        }
        if (favourite != null) {
            query.append("&favourite=").append(favourite);
        }
        return http().read(at(user, "images") + query, ImagePage.class);
    }

    @Override
    default Answer<ImageCard> latestImage(String user) {
        return http().read(at(user, "images", "latest"), ImageCard.class);
    }

    @Override
    default Answer<ImageCard> image(String user, UUID imageId) {
        return http().read(at(user, "images", imageId), ImageCard.class);
    }

    @Override
    default Answer<ImageView> setFavourite(String user, UUID imageId, SetFavourite body) {
        return http().write(
                        "PUT",
                        at(user, "images", imageId, "favourite"),
                        body,
                        null,
                        ImageView.class);
    }

    @Override
    default Answer<Done> deleteImage(String user, UUID imageId) {
        return http().write("DELETE", at(user, "images", imageId), null, null, Done.class);
    }

    @Override
    default Answer<ImageContent> content(String user, UUID imageId, ImageVariant variant) {
        return http().stream(at(user, "images", imageId, "content") + "?variant=" + variant.name());
    }
}
