package dev.aisha.api.catalogue;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A way to train in the catalogue.
///
/// @param name the entry's name in the configuration, kept with every training
/// @param endpoint full endpoint id at fal.ai
/// @param photosInput the input that takes the archive's address
/// @param triggerInput the input that takes the trigger phrase; none where captions carry it
/// @param captionInput the input that takes one caption for all photos; none where there is none
/// @param captions what the archive says about its photos
/// @param stepsInput the input that takes the number of steps
/// @param parameters fixed inputs as JSON values (String, Long, Double, Boolean)
/// @param artefact what it leaves behind
/// @param baseModel what the weights fit; none unless `artefact` is LORA
/// @param results names of the output that holds the artefact, the first one present counts
/// @param listPrice what fal's price list says, where it lists a price
/// @param presets by quality, cheapest first
/// @param enabled whether it is offered; one that is off still finishes work under way
public record TrainingProfile(
        String name,
        String endpoint,
        AvatarType avatarType,
        String photosInput,
        @Nullable String triggerInput,
        @Nullable String captionInput,
        Captions captions,
        String stepsInput,
        Map<String, Object> parameters,
        Artefact artefact,
        @Nullable String baseModel,
        List<String> results,
        long microUsdPerStep,
        Optional<ListPrice> listPrice,
        Map<TrainingPreset, Preset> presets,
        boolean enabled) {

    /// What an archive says about its photos; a caption is the avatar's trigger phrase.
    public enum Captions {
        /// Nothing: the trainer has an input for the trigger.
        NONE,
        /// A text file beside each photo, with the photo's name.
        EACH
    }

    /// What a training leaves behind.
    public enum Artefact {
        /// Weights to keep in our own store.
        LORA,
        /// An id; the model stays at the provider.
        FINETUNE
    }

    /// One quality.
    ///
    /// @param price coins
    public record Preset(long steps, long price, int minMinutes, int maxMinutes) {}
}
