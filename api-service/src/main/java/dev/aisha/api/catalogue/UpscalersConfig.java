package dev.aisha.api.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/// The upscalers we know, by name.
@ConfigMapping(prefix = "aisha.upscalers")
public interface UpscalersConfig {
    @WithParentName
    Map<String, Entry> upscalers();

    /// One upscaler; [Upscalers] checks what types cannot.
    interface Entry {
        /// Full endpoint id at fal.ai.
        String endpoint();

        /// One that is off is not offered; its fallback is, if it has one.
        @WithDefault("true")
        boolean enabled();

        /// The input that takes the picture's address.
        String imageInput();

        /// The input that takes how many times larger the picture is to be.
        String factorInput();

        /// Largest factor that the model takes.
        int maxFactor();

        /// Fixed inputs: numbers and booleans are sent as such.
        Map<String, String> parameters();

        /// Name of the output that holds the picture.
        String result();

        /// What a megapixel of the result costs us, in millionths of a US dollar.
        long microUsdPerMegapixel();

        /// What fal's price list says, where it lists a price.
        Optional<ListPrice.Entry> listPrice();

        /// The upscaler used instead while this one is off.
        Optional<String> fallback();
    }
}
