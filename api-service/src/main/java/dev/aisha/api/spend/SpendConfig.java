package dev.aisha.api.spend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/// How much money may go to the providers.
@ConfigMapping(prefix = "aisha.spend")
interface SpendConfig {
    /// US dollars per day (UTC), for fal and OpenAI together. Beyond it no image, training or 2K is
    /// ordered, no prompt enhanced and no photo read; work under way goes on.
    @DecimalMin("0")
    @WithDefault("200")
    BigDecimal dailyUsd();
}
