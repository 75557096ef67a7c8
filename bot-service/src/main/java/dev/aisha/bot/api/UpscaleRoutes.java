package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;

import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleView;
import java.util.UUID;

/// The routes behind [UpscaleApi].
interface UpscaleRoutes extends UpscaleApi {
    ApiTransport http();

    @Override
    default Answer<UpscaleView> upscale(String user, UUID imageId, StartUpscale body, String key) {
        return http().write(
                        "POST",
                        at(user, "images", imageId, "upscale"),
                        body,
                        key,
                        UpscaleView.class);
    }
}
