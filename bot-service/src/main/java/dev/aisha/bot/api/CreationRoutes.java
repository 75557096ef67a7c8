package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;

import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;

/// The routes behind [CreationApi].
interface CreationRoutes extends CreationApi {
    ApiTransport http();

    @Override
    default Answer<StyleList> styles(String user) {
        return http().read(at(user, "styles"), StyleList.class);
    }

    @Override
    default Answer<StyleView> likeStyle(String user, String style, SetFavourite body) {
        return http().write(
                        "PUT", at(user, "styles", style, "favourite"), body, null, StyleView.class);
    }

    @Override
    default Answer<ImageContent> styleSample(String user, String style) {
        return http().stream(at(user, "styles", style, "sample"));
    }

    @Override
    default Answer<GenerationView> latestGeneration(String user) {
        return http().read(at(user, "generations", "latest"), GenerationView.class);
    }
}
