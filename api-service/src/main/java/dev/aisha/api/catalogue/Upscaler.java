package dev.aisha.api.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A way to make a picture larger.
///
/// @param name the entry's name in the configuration, kept with every upscale
/// @param endpoint full endpoint id at fal.ai
/// @param imageInput the input that takes the picture's address
/// @param factorInput the input that takes the factor
/// @param parameters fixed inputs as JSON values (String, Long, Double, Boolean)
/// @param result name of the output that holds the picture
/// @param microUsdPerMegapixel of the result, in millionths of a US dollar
/// @param listPrice what fal's price list says, where it lists a price
public record Upscaler(
        String name,
        String endpoint,
        String imageInput,
        String factorInput,
        int maxFactor,
        Map<String, Object> parameters,
        String result,
        long microUsdPerMegapixel,
        Optional<ListPrice> listPrice,
        @Nullable String fallback,
        boolean enabled) {

    /// The smallest whole factor that brings a long side to a length.
    ///
    /// @param longSide pixels of the picture, and `wanted` of the result
    public int factor(int longSide, int wanted) {
        return Math.min(maxFactor, Math.ceilDiv(wanted, longSide));
    }

    /// What fal will probably bill, in millionths of a US dollar.
    ///
    /// @param width pixels of the picture to be enlarged
    public long microUsd(int width, int height, int factor) {
        long pixels = (long) width * height * factor * factor;
        return Math.ceilDiv(pixels * microUsdPerMegapixel, 1_000_000L);
    }

    /// What a result of at least so many pixels on the long side costs, in millionths of a US
    /// dollar.
    public long microUsdToReach(int longSide, int width, int height) {
        return microUsd(width, height, factor(Math.max(width, height), longSide));
    }
}
