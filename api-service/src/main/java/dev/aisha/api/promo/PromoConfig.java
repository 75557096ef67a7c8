package dev.aisha.api.promo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/// Settings of promo codes.
@ConfigMapping(prefix = "aisha.promo")
public interface PromoConfig {
    /// Codes that a user may try per clock hour, so that nobody guesses them.
    @WithDefault("10")
    @Positive
    int triesPerHour();
}
