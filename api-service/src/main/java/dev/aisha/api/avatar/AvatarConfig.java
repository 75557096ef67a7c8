package dev.aisha.api.avatar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Bounds of avatars and of their photo sets.
@ConfigMapping(prefix = "aisha.avatar")
public interface AvatarConfig {
    /// Avatars that one user may have, drafts included.
    @WithDefault("50")
    @Min(1)
    int limit();

    /// Avatars not trained yet that one user may have.
    @WithDefault("5")
    @Min(1)
    int drafts();

    /// Accepted photos that a training needs.
    @WithDefault("10")
    @Min(1)
    int photosMin();

    /// Slots for photos: accepted and pending ones together never exceed it.
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int photosMax();
}
