package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// The pixels of a picture, as the models derive them from their inputs.
record ImageSize(int width, int height) {
    private static final Map<String, ImageSize> NAMED =
            Map.of(
                    "square_hd", new ImageSize(1024, 1024),
                    "square", new ImageSize(512, 512),
                    "portrait_4_3", new ImageSize(768, 1024),
                    "portrait_16_9", new ImageSize(576, 1024),
                    "landscape_4_3", new ImageSize(1024, 768),
                    "landscape_16_9", new ImageSize(1024, 576));

    private static final Map<String, ImageSize> ULTRA =
            Map.of(
                    "21:9", new ImageSize(3136, 1344),
                    "16:9", new ImageSize(2752, 1536),
                    "4:3", new ImageSize(2368, 1792),
                    "3:2", new ImageSize(2496, 1664),
                    "1:1", new ImageSize(2048, 2048),
                    "2:3", new ImageSize(1664, 2496),
                    "3:4", new ImageSize(1792, 2368),
                    "9:16", new ImageSize(1536, 2752),
                    "9:21", new ImageSize(1344, 3136));

    /// `image_size`: a name or width and height.
    ///
    /// @param least pixels of a side that the model draws, and `most`
    static ImageSize named(Inputs inputs, int least, int most) {
        JsonNode wanted = inputs.node("image_size");
        if (!wanted.isObject()) {
            return NAMED.getOrDefault(
                    inputs.oneOf(
                            "image_size",
                            "landscape_4_3",
                            NAMED.keySet().stream().sorted().toList()),
                    new ImageSize(1024, 768));
        }
        return new ImageSize(
                side(wanted, "width", least, most), side(wanted, "height", least, most));
    }

    private static int side(JsonNode size, String name, int least, int most) {
        int pixels = size.path(name).asInt(512);
        List<String> where = List.of("body", "image_size", name);
        if (pixels < least) {
            throw ModelFailure.of(
                    "greater_than_equal",
                    "Input should be greater than or equal to " + least,
                    Map.of("ge", least),
                    where.toArray());
        }
        if (pixels > most) {
            throw ModelFailure.of(
                    "less_than_equal",
                    "Input should be less than or equal to " + most,
                    Map.of("le", most),
                    where.toArray());
        }
        return pixels;
    }

    /// `aspect_ratio` of the ultra models: about four megapixels in that ratio.
    static ImageSize ultra(Inputs inputs) {
        String ratio = inputs.text("aspect_ratio", "16:9");
        ImageSize known = ULTRA.get(ratio);
        if (known == null) {
            throw ModelFailure.of(
                    "one_of",
                    "Input should be one of " + ULTRA.keySet(),
                    Map.of("expected", ULTRA.keySet().stream().sorted().toList()),
                    "body",
                    "aspect_ratio");
        }
        return known;
    }
}
