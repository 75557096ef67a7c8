package dev.aisha.api.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/// Settings of invitations.
@ConfigMapping(prefix = "aisha.referral")
public interface ReferralConfig {
    /// Coins for each side.
    @WithDefault("50")
    @PositiveOrZero
    long reward();

    /// Invitations that bring their inviter coins; the invited get theirs beyond it too.
    @WithDefault("50")
    @Positive
    long mostRewards();

    /// How long somebody counts as new.
    @WithDefault("1h")
    Duration newFor();
}
