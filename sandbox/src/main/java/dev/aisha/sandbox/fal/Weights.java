package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The photos that an image model's weights were trained on.
final class Weights {
    private Weights() {}

    /// @param base what the model can load weights of
    static List<BufferedImage> ofLoras(Inputs inputs, Cdn cdn, String base, int most) {
        List<BufferedImage> photos = new ArrayList<>();
        JsonNode loras = inputs.node("loras");
        if (loras.size() > most) {
            throw ModelFailure.of(
                    "sequence_too_long",
                    "List should have at most " + most + " items",
                    Map.of("max_length", most),
                    "body",
                    "loras");
        }
        for (int i = 0; i < loras.size(); i++) {
            Object[] where = {"body", "loras", i, "path"};
            scale(loras.get(i).path("scale").asDouble(1), i);
            Path file =
                    cdn.resolve(loras.get(i).path("path").asText())
                            .orElseThrow(() -> Inputs.download(where));
            photos.addAll(read(file, base, where));
        }
        return photos;
    }

    static List<BufferedImage> ofFinetune(Inputs inputs, Finetunes finetunes) {
        String id = inputs.text("finetune_id");
        if (!inputs.has("finetune_strength")) {
            throw ModelFailure.missing("finetune_strength");
        }
        inputs.number("finetune_strength", 1, 0, 2);
        Path file =
                finetunes
                        .find(id)
                        .orElseThrow(() ->
                                ModelFailure.of(
                                        "value_error",
                                        "Finetune not found",
                                        Map.of(),
                                        "body",
                                        "finetune_id"));
        return read(file, "pro", "body", "finetune_id");
    }

    private static void scale(double scale, int index) {
        if (scale < 0 || scale > 4) {
            throw ModelFailure.of(
                    "less_than_equal",
                    "Input should be between 0 and 4",
                    Map.of("ge", 0, "le", 4),
                    "body",
                    "loras",
                    index,
                    "scale");
        }
    }

    /// Weights without a word about their base are taken as they are.
    private static List<BufferedImage> read(Path file, String base, Object... where) {
        try {
            String trained = LoraFile.base(file);
            if (trained != null && !trained.equals(base)) {
                throw ModelFailure.of(
                        "value_error",
                        "The LoRA was trained for " + trained + ", not for " + base,
                        Map.of(),
                        where);
            }
            return LoraFile.thumbnails(file);
        } catch (IOException _) {
            throw Inputs.download(where);
        }
    }
}
