package dev.aisha.api.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.catalogue.ImageModel;
import java.net.URI;
import java.util.Objects;

/// Writes an order in a model's own input names.
final class ModelInput {
    /// Middle of fal's steps "1" to "6", its own default.
    private static final String TOLERANCE = "2";

    private ModelInput() {}

    static ObjectNode of(ImageModel model, Generation row, ObjectMapper json) {
        ObjectNode input = json.createObjectNode();
        model.parameters().forEach(input::putPOJO);
        input.put("prompt", Objects.requireNonNull(row.composedPrompt));
        input.put("num_images", row.count);
        input.put("seed", row.seed);
        switch (model.sizeInput()) {
            case IMAGE_SIZE -> {
                var size = Objects.requireNonNull(model.sizes().get(row.ratio));
                input.putObject("image_size")
                        .put("width", size.width())
                        .put("height", size.height());
            }
            case ASPECT_RATIO -> input.put("aspect_ratio", row.ratio.label());
        }
        switch (model.safetyInput()) {
            case CHECKER -> input.put("enable_safety_checker", true);
            case TOLERANCE -> input.put("safety_tolerance", TOLERANCE);
        }
        return input;
    }

    static void lora(ObjectNode input, URI weights) {
        input.putArray("loras").addObject().put("path", weights.toString()).put("scale", 1);
    }

    static void finetune(ObjectNode input, String finetuneId) {
        input.put("finetune_id", finetuneId);
    }
}
