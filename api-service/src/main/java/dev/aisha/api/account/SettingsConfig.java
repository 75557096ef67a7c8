package dev.aisha.api.account;

import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// How people are served who never opened their settings.
@ConfigMapping(prefix = "aisha.settings")
public interface SettingsConfig {
    /// Preselected for new images; without one people are asked.
    Optional<AspectRatio> ratio();

    /// Images in one order.
    @WithDefault("1")
    @Min(1)
    @Max(4)
    int count();

    /// Whether images are ordered in one tap.
    @WithDefault("false")
    boolean quickMode();

    /// What happens to people's own words.
    @WithDefault("ON")
    EnhancementMode enhancement();

    /// Whether a message of its own says that an avatar is ready.
    @WithDefault("true")
    boolean notifyReady();

    /// Whether news may be sent.
    @WithDefault("true")
    boolean notifyNews();

    /// Whether photos are deleted once the model is stored.
    @WithDefault("true")
    boolean deletePhotosAfterTraining();
}
