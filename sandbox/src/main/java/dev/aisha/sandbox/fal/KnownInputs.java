package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The inputs that each endpoint has, as fal documents them, and their types. Fal passes over names
/// that it does not know; this stand-in refuses them, since an input that is misspelt is one that
/// never acts.
final class KnownInputs {
    /// A JSON type, and how a model refuses another.
    private enum Type {
        TEXT(JsonNode::isTextual, "string_type", "string"),
        WHOLE(JsonNode::isIntegralNumber, "int_type", "integer"),
        NUMBER(JsonNode::isNumber, "float_type", "number"),
        FLAG(JsonNode::isBoolean, "bool_type", "boolean"),
        LIST(JsonNode::isArray, "list_type", "list"),
        SIZE(node -> node.isObject() || node.isTextual(), "model_type", "image size");

        private final Predicate<JsonNode> fits;
        private final String error;
        private final String name;

        Type(Predicate<JsonNode> fits, String error, String name) {
            this.fits = fits;
            this.error = error;
            this.name = name;
        }
    }

    private static final Map<String, Type> PICTURE =
            Map.of(
                    "prompt", Type.TEXT,
                    "num_images", Type.WHOLE,
                    "output_format", Type.TEXT,
                    "seed", Type.WHOLE,
                    "sync_mode", Type.FLAG);

    private static final Map<String, Type> FLUX_1 =
            with(
                    PICTURE,
                    Map.of(
                            "image_size", Type.SIZE,
                            "num_inference_steps", Type.WHOLE,
                            "loras", Type.LIST,
                            "guidance_scale", Type.NUMBER,
                            "enable_safety_checker", Type.FLAG,
                            "acceleration", Type.TEXT));

    private static final Map<String, Type> ULTRA =
            with(
                    PICTURE,
                    Map.of(
                            "aspect_ratio", Type.TEXT,
                            "image_url", Type.TEXT,
                            "image_prompt_strength", Type.NUMBER,
                            "raw", Type.FLAG,
                            "enhance_prompt", Type.FLAG,
                            "safety_tolerance", Type.TEXT));

    private static final Map<String, Map<String, Type>> ENDPOINTS =
            Map.of(
                    "fal-ai/flux-lora",
                    FLUX_1,
                    "fal-ai/flux-krea-lora",
                    FLUX_1,
                    "fal-ai/flux-2/lora",
                    with(FLUX_1, Map.of("enable_prompt_expansion", Type.FLAG)),
                    "fal-ai/flux-pro/v1.1-ultra",
                    ULTRA,
                    "fal-ai/flux-pro/v1.1-ultra-finetuned",
                    with(ULTRA, Map.of("finetune_id", Type.TEXT, "finetune_strength", Type.NUMBER)),
                    "fal-ai/seedvr/upscale/image",
                    Map.of(
                            "image_url", Type.TEXT,
                            "upscale_mode", Type.TEXT,
                            "upscale_factor", Type.NUMBER,
                            "target_resolution", Type.TEXT,
                            "noise_scale", Type.NUMBER,
                            "seed", Type.WHOLE,
                            "output_format", Type.TEXT,
                            "sync_mode", Type.FLAG),
                    "fal-ai/flux-lora-portrait-trainer",
                    Map.of(
                            "images_data_url", Type.TEXT,
                            "trigger_phrase", Type.TEXT,
                            "learning_rate", Type.NUMBER,
                            "steps", Type.WHOLE,
                            "multiresolution_training", Type.FLAG,
                            "subject_crop", Type.FLAG,
                            "create_masks", Type.FLAG,
                            "data_archive_format", Type.TEXT,
                            "resume_from_checkpoint", Type.TEXT),
                    "fal-ai/flux-lora-fast-training",
                    Map.of(
                            "images_data_url", Type.TEXT,
                            "trigger_word", Type.TEXT,
                            "steps", Type.WHOLE,
                            "create_masks", Type.FLAG,
                            "is_style", Type.FLAG,
                            "is_input_format_already_preprocessed", Type.FLAG,
                            "data_archive_format", Type.TEXT),
                    "fal-ai/flux-2-trainer",
                    Map.of(
                            "image_data_url", Type.TEXT,
                            "default_caption", Type.TEXT,
                            "steps", Type.WHOLE,
                            "learning_rate", Type.NUMBER,
                            "output_lora_format", Type.TEXT),
                    "fal-ai/flux-pro-trainer",
                    Map.of(
                            "data_url", Type.TEXT,
                            "mode", Type.TEXT,
                            "finetune_comment", Type.TEXT,
                            "iterations", Type.WHOLE,
                            "learning_rate", Type.NUMBER,
                            "priority", Type.TEXT,
                            "captioning", Type.FLAG,
                            "trigger_word", Type.TEXT,
                            "lora_rank", Type.WHOLE,
                            "finetune_type", Type.TEXT));

    private KnownInputs() {}

    /// @param strict whether names that the endpoint does not have are refused too
    static void check(String endpoint, ObjectNode input, boolean strict) {
        Map<String, Type> known = ENDPOINTS.getOrDefault(endpoint, Map.of());
        for (var member : input.properties()) {
            Type type = known.get(member.getKey());
            JsonNode value = member.getValue();
            if (type == null && strict) {
                throw refused("extra_forbidden", "Extra inputs are not permitted", member);
            }
            if (type != null && !value.isNull() && !type.fits.test(value)) {
                throw refused(type.error, "Input should be a valid " + type.name, member);
            }
        }
    }

    private static ModelFailure refused(
            String type, String message, Map.Entry<String, JsonNode> member) {
        return ModelFailure.of(
                type, message, Map.of(), member.getValue(), new Object[] {"body", member.getKey()});
    }

    private static Map<String, Type> with(Map<String, Type> some, Map<String, Type> more) {
        Map<String, Type> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
