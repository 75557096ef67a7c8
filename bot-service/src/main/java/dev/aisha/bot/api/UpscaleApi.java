package dev.aisha.bot.api;

import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleView;
import java.util.UUID;

/// The routes of 2K versions.
public interface UpscaleApi {
    Answer<UpscaleView> upscale(String user, UUID imageId, StartUpscale body, String key);
}
