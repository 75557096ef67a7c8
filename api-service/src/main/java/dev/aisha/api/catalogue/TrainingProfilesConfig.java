package dev.aisha.api.catalogue;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.training.TrainingPreset;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ways to train that we know, by name.
@ConfigMapping(prefix = "aisha.training-profiles")
public interface TrainingProfilesConfig {
    @WithParentName
    Map<String, Entry> profiles();

    /// One profile; [TrainingProfiles] checks what types cannot.
    interface Entry {
        /// Full endpoint id at fal.ai.
        String endpoint();

        /// One that is off is not offered, but finishes work under way.
        @WithDefault("true")
        boolean enabled();

        /// The avatars it trains.
        AvatarType avatarType();

        /// The input that takes the archive's address.
        String photosInput();

        /// The input that takes the trigger phrase; absent where captions carry it.
        Optional<String> triggerInput();

        /// The input that takes one caption for all photos.
        Optional<String> captionInput();

        /// What the archive says about its photos.
        @WithDefault("none")
        TrainingProfile.Captions captions();

        /// The input that takes the number of steps.
        String stepsInput();

        /// Steps that the trainer takes, or bills, at least and at most.
        @WithDefault("1")
        long minSteps();

        @WithDefault("10000")
        long maxSteps();

        /// Fixed inputs: numbers and booleans are sent as such.
        Map<String, String> parameters();

        /// What it leaves behind.
        TrainingProfile.Artefact artefact();

        /// What the weights fit: required for `lora`, absent otherwise.
        Optional<String> baseModel();

        /// Names of the output that holds the artefact; the first one present counts.
        List<String> results();

        /// What one step costs us, in millionths of a US dollar.
        long microUsdPerStep();

        /// What fal's price list says, where it lists a price.
        Optional<ListPrice.Entry> listPrice();

        /// The qualities on sale.
        Map<TrainingPreset, PresetEntry> presets();
    }

    /// One quality on sale.
    interface PresetEntry {
        long steps();

        /// Coins.
        long price();

        /// How long it takes at best and at worst, save for a queue.
        int minMinutes();

        int maxMinutes();
    }
}
