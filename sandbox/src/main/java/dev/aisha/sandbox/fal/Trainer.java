package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The trainers: most give LoRA weights for their base model, the retired pro trainer a finetune
/// id.
final class Trainer implements FalModel {
    /// @param trigger none: the words come from captions or `default_caption`
    /// @param base none: the model stays with the provider
    private record Kind(
            String data,
            @Nullable String trigger,
            String steps,
            int usual,
            int least,
            int most,
            @Nullable String base) {
        boolean finetune() {
            return base == null;
        }
    }

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "fal-ai/flux-lora-portrait-trainer",
                    new Kind(
                            "images_data_url", "trigger_phrase", "steps", 2500, 1, 10_000, "flux1"),
                    "fal-ai/flux-lora-fast-training",
                    new Kind("images_data_url", "trigger_word", "steps", 1000, 1, 10_000, "flux1"),
                    "fal-ai/flux-2-trainer",
                    new Kind("image_data_url", null, "steps", 1000, 100, 10_000, "flux2"),
                    "fal-ai/flux-pro-trainer",
                    new Kind("data_url", "trigger_word", "iterations", 300, 100, 1000, null));

    private final Kind kind;
    private final Cdn cdn;
    private final Finetunes finetunes;
    private final Supplier<FalSettings> settings;

    private Trainer(Kind kind, Cdn cdn, Finetunes finetunes, Supplier<FalSettings> settings) {
        this.kind = kind;
        this.cdn = cdn;
        this.finetunes = finetunes;
        this.settings = settings;
    }

    static @Nullable FalModel at(
            String endpoint, Cdn cdn, Finetunes finetunes, Supplier<FalSettings> settings) {
        Kind kind = KINDS.get(endpoint);
        return kind == null ? null : new Trainer(kind, cdn, finetunes, settings);
    }

    @Override
    public Run prepare(FalRequest request) {
        Inputs inputs = Inputs.of(request, settings.get());
        inputs.text(kind.data());
        int steps = inputs.within(kind.steps(), kind.usual(), kind.least(), kind.most());
        if (kind.finetune()) {
            inputs.text("finetune_comment");
            inputs.oneOf("mode", "character", List.of("character", "product", "style", "general"));
        } else {
            inputs.number("learning_rate", 9e-5, 1e-6, 1);
        }
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(LoraFile.BASE, kind.base() == null ? "pro" : kind.base());
        metadata.put("endpoint", request.endpoint());
        metadata.put("steps", Integer.toString(steps));
        Path file = inputs.file(cdn, kind.data());
        List<BufferedImage> photos = Archive.images(file, kind.data(), settings.get());
        metadata.put("trigger", trigger(inputs, file));
        return new Work(steps, settings.get().training(), () -> output(request, photos, metadata));
    }

    /// Where no input takes a trigger, each photo needs a caption, or all of them share one.
    private String trigger(Inputs inputs, Path archive) {
        if (kind.trigger() != null) {
            return inputs.text(kind.trigger(), "");
        }
        inputs.oneOf("output_lora_format", "fal", List.of("fal", "comfy"));
        if (inputs.has("default_caption")) {
            return inputs.text("default_caption");
        }
        if (!Archive.captioned(archive, kind.data())) {
            throw ModelFailure.of(
                    "value_error",
                    "Captions are missing for some images and no default_caption is given",
                    Map.of(),
                    "body",
                    "default_caption");
        }
        return "";
    }

    private ObjectNode output(
            FalRequest request, List<BufferedImage> photos, Map<String, String> metadata) {
        byte[] weights = LoraFile.write(photos, metadata, settings.get().loraBytes());
        ObjectNode output = FalJson.MAPPER.createObjectNode();
        if (kind.finetune()) {
            String id = UUID.randomUUID().toString();
            finetunes.keep(id, weights);
            return output.put("finetune_id", id);
        }
        var products = new Products(request, cdn, settings.get());
        output.set(
                "diffusers_lora_file", products.file("pytorch_lora_weights.safetensors", weights));
        output.set("config_file", products.file("config.json", FalJson.bytes(metadata)));
        return output;
    }
}
