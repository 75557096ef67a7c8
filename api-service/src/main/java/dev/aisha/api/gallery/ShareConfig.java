package dev.aisha.api.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// How much may be done with links that show one image.
@ConfigMapping(prefix = "aisha.gallery.share")
public interface ShareConfig {
    /// New links that a user may make per day, UTC.
    @WithDefault("50")
    @Min(1)
    int perDay();

    /// Questions about links, real or guessed, that a user may ask per clock hour. Opening one is
    /// two: what it is, and its picture.
    @WithDefault("300")
    @Min(2)
    int openedPerHour();
}
