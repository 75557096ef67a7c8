package dev.aisha.api.catalogue;

import dev.aisha.model.generation.AspectRatio;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An image model of the catalogue.
///
/// @param name the entry's name in the configuration, kept with every image
/// @param endpoint full endpoint id at fal.ai
/// @param baseModel what its LoRAs must have been trained on; none unless `artefact` is LORA
/// @param sizes pixels for each ratio; empty when the model takes the ratio itself
/// @param parameters fixed inputs as JSON values (String, Long, Double, Boolean)
/// @param microUsdPerImage estimate, in millionths of a US dollar
/// @param listPrice what fal's price list says, where it lists a price
public record ImageModel(
        String name,
        String endpoint,
        Artefact artefact,
        @Nullable String baseModel,
        SizeInput sizeInput,
        Map<AspectRatio, Size> sizes,
        SafetyInput safetyInput,
        Map<String, Object> parameters,
        int maxImages,
        int maxPrompt,
        long microUsdPerImage,
        Optional<ListPrice> listPrice,
        @Nullable String fallback,
        boolean enabled) {

    /// What a model needs of an avatar.
    public enum Artefact {
        LORA,
        FINETUNE,
        NONE
    }

    /// `image_size` with pixels, or `aspect_ratio` with the ratio's label.
    public enum SizeInput {
        IMAGE_SIZE,
        ASPECT_RATIO
    }

    /// `enable_safety_checker` with true, or `safety_tolerance` with a step.
    public enum SafetyInput {
        CHECKER,
        TOLERANCE
    }

    /// Pixels.
    public record Size(int width, int height) {
        boolean has(AspectRatio ratio) {
            return (long) width * ratio.height() == (long) height * ratio.width();
        }
    }

    /// The shapes this model can make.
    public Set<AspectRatio> ratios() {
        return sizeInput == SizeInput.IMAGE_SIZE ? sizes.keySet() : ImageModels.RATIOS;
    }
}
