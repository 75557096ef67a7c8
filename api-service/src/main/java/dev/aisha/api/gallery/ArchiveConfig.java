package dev.aisha.api.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// ZIP files of the gallery.
@ConfigMapping(prefix = "aisha.gallery.archive")
public interface ArchiveConfig {
    /// Images in one order.
    @WithDefault("500")
    @Min(1)
    @Max(10000)
    int mostImages();

    /// Orders of one person per day, UTC; one that failed does not count.
    @WithDefault("10")
    @Min(1)
    int perDay();

    /// How long the row of an order is kept; its files go before, see
    /// [dev.aisha.api.zip.ZipConfig].
    @WithDefault("30d")
    Duration kept();
}
