package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The upscaler: a picture really made larger, by a factor or to a resolution.
final class Enlarger implements FalModel {
    private static final String ENDPOINT = "fal-ai/seedvr/upscale/image";

    /// Pixels of the short side for each named resolution.
    private static final Map<String, Integer> RESOLUTIONS =
            Map.of("720p", 720, "1080p", 1080, "1440p", 1440, "2160p", 2160);

    private static final int LARGEST = 7680;

    private final Cdn cdn;
    private final Supplier<FalSettings> settings;

    private Enlarger(Cdn cdn, Supplier<FalSettings> settings) {
        this.cdn = cdn;
        this.settings = settings;
    }

    static @Nullable FalModel at(String endpoint, Cdn cdn, Supplier<FalSettings> settings) {
        return endpoint.equals(ENDPOINT) ? new Enlarger(cdn, settings) : null;
    }

    @Override
    public Run prepare(FalRequest request) {
        Inputs inputs = Inputs.of(request, settings.get());
        inputs.text("image_url");
        String mode = inputs.oneOf("upscale_mode", "factor", List.of("factor", "target"));
        double factor = inputs.number("upscale_factor", 2, 1, 10);
        String target =
                inputs.oneOf(
                        "target_resolution",
                        "1080p",
                        RESOLUTIONS.keySet().stream().sorted().toList());
        inputs.number("noise_scale", 0.1, 0, 1);
        String format = inputs.oneOf("output_format", "jpg", List.of("png", "jpg", "webp"));
        if (format.equals("webp")) {
            throw ModelFailure.of(
                    "feature_not_supported",
                    "The sandbox writes no WebP",
                    Map.of(),
                    "body",
                    "output_format");
        }
        Path file = inputs.file(cdn, "image_url");
        BufferedImage source = Pictures.read(file, "image_url");
        double times =
                mode.equals("factor")
                        ? factor
                        : RESOLUTIONS.getOrDefault(target, 1080)
                                / (double) Math.min(source.getWidth(), source.getHeight());
        int width = side(source.getWidth() * times);
        int height = side(source.getHeight() * times);
        long seed = inputs.whole("seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        var products = new Products(request, cdn, settings.get());
        return new Work(
                1,
                settings.get().generation(),
                () -> output(request, products, enlarged(source, width, height), format, seed));
    }

    private static ObjectNode output(
            FalRequest request,
            Products products,
            BufferedImage enlarged,
            String format,
            long seed) {
        BufferedImage picture =
                request.behaviour().nsfw().contains(0)
                        ? Pictures.blank(enlarged.getWidth(), enlarged.getHeight())
                        : enlarged;
        ObjectNode output = FalJson.MAPPER.createObjectNode();
        output.set(
                "image",
                products.image(picture, format.equals("jpg") ? "jpeg" : format, "upscaled"));
        return output.put("seed", seed);
    }

    private static int side(double pixels) {
        int side = (int) Math.round(pixels);
        if (side > LARGEST) {
            throw ModelFailure.of(
                    "image_too_large",
                    "The image would be too large",
                    Map.of("max_width", LARGEST, "max_height", LARGEST),
                    "body",
                    "image_url");
        }
        return Math.max(1, side);
    }

    private static BufferedImage enlarged(BufferedImage source, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(source, 0, 0, width, height, null);
        canvas.dispose();
        return target;
    }
}
