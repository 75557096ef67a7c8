package dev.aisha.api.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of a training.
@ConfigMapping(prefix = "aisha.training")
public interface TrainingConfig {
    /// From the tap: then the person is told and has the coins back.
    @WithDefault("60m")
    Duration deadline();

    /// How long a run may take once started; the photos stay at fal for this and the time to start.
    @WithDefault("2h")
    Duration runLimit();

    /// Bytes of weights that we take.
    @WithDefault("2147483648")
    long mostModelBytes();

    /// How long a rehearsal (`FAL_TRAINING_TEST_MODE`) pretends to train.
    @WithDefault("20s")
    Duration rehearsal();
}
