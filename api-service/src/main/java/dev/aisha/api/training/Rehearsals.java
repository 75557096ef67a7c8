package dev.aisha.api.training;

import dev.aisha.api.fal.FalConfig;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether trainings are rehearsals: nothing is sent to fal and nothing is charged. Only the
/// setting decides; a missing key never does.
@ApplicationScoped
class Rehearsals {
    private final FalConfig config;

    Rehearsals(FalConfig config) {
        this.config = config;
    }

    boolean on() {
        return config.trainingTestMode();
    }
}
