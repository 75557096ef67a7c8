package dev.aisha.api.training;

import dev.aisha.api.account.Price;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.catalogue.TrainingProfile.Preset;
import dev.aisha.api.catalogue.TrainingProfiles;
import jakarta.enterprise.context.ApplicationScoped;

/// What the cheapest avatar costs now.
@ApplicationScoped
class TrainingPrice implements Price {
    private final TrainingProfiles profiles;

    TrainingPrice(TrainingProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Item item() {
        return Item.TRAINING;
    }

    @Override
    public long coins() {
        return profiles.all().stream()
                .filter(TrainingProfile::enabled)
                .flatMap(profile -> profile.presets().values().stream())
                .mapToLong(Preset::price)
                .min()
                .orElse(0);
    }
}
