package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The three trainers: two give LoRA weights, the retired pro trainer a finetune id.
final class Trainer implements FalModel {
    private record Kind(
            String data, String trigger, String steps, int usual, int least, int most) {}

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "fal-ai/flux-lora-portrait-trainer",
                    new Kind("images_data_url", "trigger_phrase", "steps", 2500, 1, 10_000),
                    "fal-ai/flux-lora-fast-training",
                    new Kind("images_data_url", "trigger_word", "steps", 1000, 1, 10_000),
                    "fal-ai/flux-pro-trainer",
                    new Kind("data_url", "trigger_word", "iterations", 300, 100, 1000));

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

    private boolean isFinetune() {
        return kind.data().equals("data_url");
    }

    @Override
    public Run prepare(FalRequest request) {
        Inputs inputs = new Inputs(request.input());
        inputs.text(kind.data());
        int steps = inputs.within(kind.steps(), kind.usual(), kind.least(), kind.most());
        if (isFinetune()) {
            inputs.text("finetune_comment");
            inputs.oneOf("mode", "character", List.of("character", "product", "style", "general"));
        } else {
            inputs.number("learning_rate", 9e-5, 1e-6, 1);
        }
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("ss_base_model_version", "flux1");
        metadata.put("trigger", inputs.text(kind.trigger(), ""));
        metadata.put("endpoint", request.endpoint());
        metadata.put("steps", Integer.toString(steps));
        Path file = inputs.file(cdn, kind.data());
        List<BufferedImage> photos = Archive.images(file, kind.data(), settings.get());
        return new Training(request, photos, metadata, steps);
    }

    private final class Training implements Run {
        private final FalRequest request;
        private final List<BufferedImage> photos;
        private final Map<String, String> metadata;
        private final int steps;

        Training(
                FalRequest request,
                List<BufferedImage> photos,
                Map<String, String> metadata,
                int steps) {
            this.request = request;
            this.photos = photos;
            this.metadata = metadata;
            this.steps = steps;
        }

        @Override
        public int steps() {
            return steps;
        }

        @Override
        public Duration duration() {
            return settings.get().training();
        }

        @Override
        public ObjectNode output() {
            byte[] weights = LoraFile.write(photos, metadata, settings.get().loraBytes());
            ObjectNode output = FalJson.MAPPER.createObjectNode();
            if (isFinetune()) {
                String id = UUID.randomUUID().toString();
                finetunes.keep(id, weights);
                return output.put("finetune_id", id);
            }
            output.set("diffusers_lora_file", file("pytorch_lora_weights.safetensors", weights));
            output.set("config_file", file("config.json", FalJson.bytes(metadata)));
            return output;
        }

        private ObjectNode file(String name, byte[] bytes) {
            Cdn.Slot slot =
                    cdn.reserve(
                            name,
                            "application/octet-stream",
                            Lifecycle.of(request, settings.get()));
            cdn.write(slot, bytes);
            return FalJson.MAPPER
                    .createObjectNode()
                    .put("url", slot.url(request.base()))
                    .put("content_type", "application/octet-stream")
                    .put("file_name", name)
                    .put("file_size", bytes.length);
        }
    }
}
