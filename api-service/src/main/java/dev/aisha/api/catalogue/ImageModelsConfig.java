package dev.aisha.api.catalogue;

import dev.aisha.model.generation.AspectRatio;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/// The image models we know, by name.
@ConfigMapping(prefix = "aisha.image-models")
public interface ImageModelsConfig {
    @WithParentName
    Map<String, Entry> models();

    /// One model; [ImageModels] checks what types cannot.
    interface Entry {
        /// Full endpoint id at fal.ai.
        String endpoint();

        /// A switched-off model is not offered; its fallback is, if it has one.
        @WithDefault("true")
        boolean enabled();

        /// What the model is used with.
        ImageModel.Artefact artefact();

        /// LoRAs do not move between base models: required for `lora`, absent otherwise.
        Optional<String> baseModel();

        /// How the model is told the picture's shape.
        ImageModel.SizeInput sizeInput();

        /// Pixels that a side has at least and at most, for `image-size`.
        @WithDefault("256")
        int minSide();

        @WithDefault("4096")
        int maxSide();

        /// What fal's price list says, where it lists a price.
        Optional<ListPrice.Entry> listPrice();

        /// Width×height for each ratio, for `image-size`.
        Map<AspectRatio, String> sizes();

        /// How the model is told to check what it makes.
        ImageModel.SafetyInput safetyInput();

        /// Fixed inputs: numbers and booleans are sent as such.
        Map<String, String> parameters();

        /// Images in one request at most.
        int maxImages();

        /// Characters of a prompt that the model reads.
        @WithDefault("2000")
        int maxPrompt();

        /// What one image costs us, in millionths of a US dollar; an estimate for the spend cap.
        long microUsdPerImage();

        /// The model used instead while this one is off.
        Optional<String> fallback();
    }
}
