package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.List;

/// An image model's pictures: of the prompt, with the photos that its weights were trained on.
///
/// @param black flagged as a whole
/// @param inline inside the answer instead of at an address
record Painting(
        Products products,
        String prompt,
        int count,
        String format,
        ImageSize size,
        boolean black,
        List<BufferedImage> photos,
        long seed,
        boolean inline) {

    ObjectNode output() {
        long start = System.nanoTime();
        ObjectNode output = FalJson.MAPPER.createObjectNode();
        ArrayNode images = output.putArray("images");
        ArrayNode flags = FalJson.MAPPER.createArrayNode();
        for (int i = 0; i < count; i++) {
            boolean flagged = black || products.request().behaviour().nsfw().contains(i);
            flags.add(flagged);
            BufferedImage picture =
                    flagged ? Pictures.blank(size.width(), size.height()) : paint(i);
            images.add(
                    inline
                            ? Products.inline(picture, format)
                            : products.image(picture, format, Long.toHexString(seed)));
        }
        output.putObject("timings").put("inference", (System.nanoTime() - start) / 1e9);
        output.put("seed", seed);
        output.set("has_nsfw_concepts", flags);
        return output.put("prompt", prompt);
    }

    private BufferedImage paint(int index) {
        long own = seed + index;
        BufferedImage photo =
                photos.isEmpty()
                        ? null
                        : photos.get((int) Math.floorMod(own, (long) photos.size()));
        return Scene.paint(prompt, own, size.width(), size.height(), photo);
    }
}
