package dev.aisha.api.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/// Settings of users and consents.
@ConfigMapping(prefix = "aisha.account")
public interface AccountConfig {
    /// Coins that a new user is given, once.
    @WithDefault("200")
    @PositiveOrZero
    long newUserGiftCoins();

    /// The version of the policy text that a consent must name today; another one asks everybody
    /// again.
    @WithDefault("2026-11")
    @NotBlank
    String policyVersion();

    /// The language of a user who is seen before registering.
    @WithDefault("ru")
    @Pattern(regexp = "[a-z]{2}")
    String defaultLanguage();

    /// How long it is remembered, by a mark that names nobody, that a deleted user had the gift.
    @WithDefault("365d")
    Duration giftMemory();
}
