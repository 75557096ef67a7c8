package dev.aisha.api.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.fal.FalOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Says in a trainer's own words what is to be trained.
@ApplicationScoped
class TrainingOrder {
    private final ObjectMapper json;

    TrainingOrder(ObjectMapper json) {
        this.json = json;
    }

    FalOrder of(Training training, TrainableAvatar avatar, TrainingProfile profile, URI archive) {
        TrainingProfile.Preset preset = profile.presets().get(training.preset);
        if (preset == null) {
            throw new IllegalStateException(profile.name() + " has no " + training.preset);
        }
        ObjectNode input = json.valueToTree(profile.parameters());
        input.put(profile.photosInput(), archive.toString());
        if (profile.triggerInput() != null) {
            input.put(profile.triggerInput(), avatar.trigger());
        }
        if (profile.captionInput() != null) {
            input.put(profile.captionInput(), avatar.trigger());
        }
        input.put(profile.stepsInput(), preset.steps());
        return new FalOrder(profile.endpoint(), input, preset.steps() * profile.microUsdPerStep());
    }
}
