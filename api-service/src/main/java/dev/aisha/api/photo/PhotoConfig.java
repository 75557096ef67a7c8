package dev.aisha.api.photo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// What a training photo must be like, what judging may cost, and how a photo that is only looked
/// at is made small.
@ConfigMapping(prefix = "aisha.photo")
interface PhotoConfig {
    /// Bytes of a file; Telegram gives bots no more than 20 MB.
    @WithDefault("20971520")
    @Min(1024)
    long mostBytes();

    /// Pixels, read from the header before anything is decoded.
    @WithDefault("40000000")
    @Min(1)
    long mostPixels();

    /// Pixels of a WebP. Its decoder is written in Java and goes through all pixels, however many
    /// are kept: it takes up to 0.2 µs for each, so that 16 million fit into `decode-timeout`.
    @WithDefault("16000000")
    @Min(1)
    long mostWebpPixels();

    /// Pixels of the short side.
    @WithDefault("512")
    @Min(1)
    int shortestSide();

    /// Long side by short side.
    @WithDefault("3.0")
    @DecimalMin("1.0")
    double longestRatio();

    /// Pixels of the long side as kept: larger photos are scaled down, training needs no more.
    @WithDefault("2048")
    @Min(512)
    @Max(8192)
    int keptSide();

    /// JPEG quality as kept, 0 to 1.
    @WithDefault("0.92")
    @DecimalMin("0.5")
    @DecimalMax("1.0")
    float quality();

    /// Bits of 64 by which two looks may differ and still be the same photo.
    @WithDefault("4")
    @Min(0)
    @Max(32)
    int nearDistance();

    /// Photos taken for judging per user and clock hour, refused ones included.
    @WithDefault("120")
    @Min(1)
    int perHour();

    /// How long the bytes are asked for while the bot or the store is down.
    @WithDefault("30M")
    Duration giveUpAfter();

    /// The whole transfer of one file.
    @WithDefault("60S")
    Duration pullTimeout();

    /// Decoding of one file; what takes longer is made to take long.
    @WithDefault("5S")
    Duration decodeTimeout();

    /// Decoded megapixels in memory at any time, over all threads; a decoded megapixel takes up to
    /// 4 MB. A larger picture is decoded alone.
    @WithDefault("20")
    @Min(1)
    int decodedMegapixels();

    /// Pixels of the long side of a photo that a vision model is sent.
    @WithDefault("2048")
    @Min(256)
    @Max(2048)
    int referenceSide();

    /// Pixels of its short side: less shows nothing worth describing.
    @WithDefault("128")
    @Min(1)
    int referenceShortestSide();

    /// Its JPEG quality, 0 to 1.
    @WithDefault("0.85")
    @DecimalMin("0.5")
    @DecimalMax("1.0")
    float referenceQuality();

    /// Decoded megapixels of such photos in memory at any time, beside those being judged.
    @WithDefault("12")
    @Min(1)
    int referenceMegapixels();
}
