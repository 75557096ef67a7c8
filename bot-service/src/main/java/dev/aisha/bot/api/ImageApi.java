package dev.aisha.bot.api;

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

/// What the API says about ordering images and looking at them one by one.
public interface ImageApi {
    /// @param avatarId none: what images without an avatar cost
    Answer<GenerationOffer> generationOffer(String user, @Nullable UUID avatarId);

    Answer<GenerationView> startGeneration(String user, StartGeneration body, String key);

    Answer<GenerationView> generation(String user, UUID generationId);

    Answer<GenerationView> cancelGeneration(String user, UUID generationId, String key);

    Answer<ImagePage> images(
            String user, @Nullable String cursor, int limit, @Nullable Boolean favourite);

    Answer<ImageCard> latestImage(String user);

    Answer<ImageCard> image(String user, UUID imageId);

    Answer<ImageView> setFavourite(String user, UUID imageId, SetFavourite body);

    Answer<Done> deleteImage(String user, UUID imageId);

    /// Streamed; the caller closes it.
    Answer<ImageContent> content(String user, UUID imageId, ImageVariant variant);
}
