package dev.aisha.api.catalogue;

import dev.aisha.api.catalogue.TrainingProfile.Artefact;
import dev.aisha.api.catalogue.TrainingProfile.Captions;
import dev.aisha.api.catalogue.TrainingProfile.Preset;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.training.TrainingPreset;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The training half of the catalogue, checked when the service starts: a wrong entry stops it with
/// the entry's name.
@Startup
@ApplicationScoped
public class TrainingProfiles {
    private static final String PREFIX = "aisha.training-profiles.";

    private final Map<String, TrainingProfile> profiles = new TreeMap<>();

    TrainingProfiles(TrainingProfilesConfig config) {
        config.profiles().forEach((name, entry) -> profiles.put(name, profile(name, entry)));
        for (AvatarType type : AvatarType.values()) {
            all().stream()
                    .filter(p -> p.enabled() && p.avatarType() == type)
                    .skip(1)
                    .forEach(second ->
                            require(
                                    false,
                                    second.name(),
                                    "enabled",
                                    "makes more than one for " + type));
        }
    }

    /// The profile that trains avatars of a type now; empty when none is on: then nothing is sold.
    public Optional<TrainingProfile> offered(AvatarType type) {
        return profiles.values().stream()
                .filter(profile -> profile.enabled() && profile.avatarType() == type)
                .findFirst();
    }

    /// The profile of that name, switched on or not: work under way is finished with it.
    public Optional<TrainingProfile> named(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    public Collection<TrainingProfile> all() {
        return Collections.unmodifiableCollection(profiles.values());
    }

    private static TrainingProfile profile(String name, TrainingProfilesConfig.Entry entry) {
        Entries.endpoint(PREFIX + name, entry.endpoint());
        require(entry.avatarType() != AvatarType.UNKNOWN, name, "avatar-type", "is unknown");
        input(name, "photos-input", entry.photosInput());
        entry.triggerInput().ifPresent(input -> input(name, "trigger-input", input));
        entry.captionInput().ifPresent(input -> input(name, "caption-input", input));
        require(
                entry.triggerInput().isPresent()
                        || entry.captionInput().isPresent()
                        || entry.captions() != Captions.NONE,
                name,
                "trigger-input",
                "is missing, and neither caption-input nor captions carry the trigger");
        input(name, "steps-input", entry.stepsInput());
        require(
                entry.baseModel().isPresent() == (entry.artefact() == Artefact.LORA),
                name,
                "base-model",
                "goes with artefact lora and with nothing else");
        require(!entry.results().isEmpty(), name, "results", "names no output");
        require(entry.microUsdPerStep() > 0, name, "micro-usd-per-step", "must be positive");
        return new TrainingProfile(
                name,
                entry.endpoint(),
                entry.avatarType(),
                entry.photosInput(),
                entry.triggerInput().orElse(null),
                entry.captionInput().orElse(null),
                entry.captions(),
                entry.stepsInput(),
                Entries.parameters(entry.parameters()),
                entry.artefact(),
                entry.baseModel().orElse(null),
                entry.results(),
                entry.microUsdPerStep(),
                entry.listPrice().map(ListPrice.Entry::price),
                presets(name, entry),
                entry.enabled());
    }

    private static Map<TrainingPreset, Preset> presets(
            String name, TrainingProfilesConfig.Entry entry) {
        require(!entry.presets().isEmpty(), name, "presets", "are missing");
        Map<TrainingPreset, Preset> presets = new LinkedHashMap<>();
        entry.presets().entrySet().stream()
                .sorted(Comparator.comparingLong(offer -> offer.getValue().price()))
                .forEach(offer ->
                        presets.put(
                                offer.getKey(),
                                preset(name, offer.getKey(), offer.getValue(), entry)));
        return Collections.unmodifiableMap(presets);
    }

    private static Preset preset(
            String name,
            TrainingPreset quality,
            TrainingProfilesConfig.PresetEntry entry,
            TrainingProfilesConfig.Entry profile) {
        require(quality != TrainingPreset.UNKNOWN, name, "presets", "hold an unknown one");
        String key = "presets." + quality.name().toLowerCase(Locale.ROOT);
        require(
                entry.steps() >= profile.minSteps() && entry.steps() <= profile.maxSteps(),
                name,
                key + ".steps",
                "must be " + profile.minSteps() + " to " + profile.maxSteps());
        require(entry.price() >= 0, name, key + ".price", "must not be negative");
        require(
                entry.minMinutes() >= 1 && entry.maxMinutes() >= entry.minMinutes(),
                name,
                key + ".max-minutes",
                "and min-minutes must be positive and in order");
        return new Preset(entry.steps(), entry.price(), entry.minMinutes(), entry.maxMinutes());
    }

    private static void input(String name, String key, String value) {
        Entries.input(PREFIX + name + "." + key, value);
    }

    private static void require(boolean rule, String name, String key, String broken) {
        Entries.require(rule, PREFIX + name + "." + key, broken);
    }
}
