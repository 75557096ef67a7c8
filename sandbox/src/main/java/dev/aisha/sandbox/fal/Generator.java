package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The image models: FLUX.1 with LoRAs, and the pro models with and without a finetune.
final class Generator implements FalModel {
    private enum Kind {
        LORA,
        ULTRA,
        FINETUNED
    }

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "fal-ai/flux-lora", Kind.LORA,
                    "fal-ai/flux-pro/v1.1-ultra", Kind.ULTRA,
                    "fal-ai/flux-pro/v1.1-ultra-finetuned", Kind.FINETUNED);

    private final Kind kind;
    private final Cdn cdn;
    private final Finetunes finetunes;
    private final Supplier<FalSettings> settings;

    private Generator(Kind kind, Cdn cdn, Finetunes finetunes, Supplier<FalSettings> settings) {
        this.kind = kind;
        this.cdn = cdn;
        this.finetunes = finetunes;
        this.settings = settings;
    }

    static @Nullable FalModel at(
            String endpoint, Cdn cdn, Finetunes finetunes, Supplier<FalSettings> settings) {
        Kind kind = KINDS.get(endpoint);
        return kind == null ? null : new Generator(kind, cdn, finetunes, settings);
    }

    @Override
    public Run prepare(FalRequest request) {
        Inputs inputs = new Inputs(request.input());
        String prompt = inputs.text("prompt");
        int count = inputs.within("num_images", 1, 1, 4);
        String format = inputs.oneOf("output_format", "jpeg", List.of("jpeg", "png"));
        ImageSize size = kind == Kind.LORA ? ImageSize.named(inputs) : ImageSize.ultra(inputs);
        int steps = kind == Kind.LORA ? inputs.within("num_inference_steps", 28, 1, 50) : 40;
        boolean unsafe = isUnsafe(prompt);
        if (unsafe && kind != Kind.LORA) {
            throw ModelFailure.of(
                    "content_policy_violation",
                    "The content could not be processed because it contained material flagged by"
                            + " a content checker.",
                    Map.of(),
                    "body",
                    "prompt");
        }
        boolean black = unsafe && inputs.flag("enable_safety_checker", true);
        List<BufferedImage> photos = photos(inputs);
        long seed = inputs.whole("seed", ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        return new Painting(
                request,
                prompt,
                count,
                format,
                size,
                steps,
                black,
                photos,
                seed,
                inputs.flag("sync_mode", false));
    }

    private boolean isUnsafe(String prompt) {
        return settings.get().nsfwWords().stream()
                .anyMatch(word ->
                        Pattern.compile(
                                        "\\b"
                                                + Pattern.quote(word.toLowerCase(Locale.ROOT))
                                                + "\\b")
                                .matcher(prompt.toLowerCase(Locale.ROOT))
                                .find());
    }

    private List<BufferedImage> photos(Inputs inputs) {
        return switch (kind) {
            case LORA -> ofLoras(inputs);
            case ULTRA -> List.of();
            case FINETUNED -> ofFinetune(inputs);
        };
    }

    private List<BufferedImage> ofLoras(Inputs inputs) {
        List<BufferedImage> photos = new ArrayList<>();
        JsonNode loras = inputs.node("loras");
        for (int i = 0; i < loras.size(); i++) {
            Object[] where = {"body", "loras", i, "path"};
            Path file =
                    cdn.resolve(loras.get(i).path("path").asText())
                            .orElseThrow(() -> Inputs.download(where));
            photos.addAll(read(file, where));
        }
        return photos;
    }

    private List<BufferedImage> ofFinetune(Inputs inputs) {
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
        return read(file, "body", "finetune_id");
    }

    private static List<BufferedImage> read(Path file, Object... where) {
        try {
            return LoraFile.thumbnails(file);
        } catch (IOException _) {
            throw Inputs.download(where);
        }
    }

    private final class Painting implements Run {
        private final FalRequest request;
        private final String prompt;
        private final int count;
        private final String format;
        private final ImageSize size;
        private final int steps;
        private final boolean black;
        private final List<BufferedImage> photos;
        private final long seed;
        private final boolean sync;

        Painting(
                FalRequest request,
                String prompt,
                int count,
                String format,
                ImageSize size,
                int steps,
                boolean black,
                List<BufferedImage> photos,
                long seed,
                boolean sync) {
            this.request = request;
            this.prompt = prompt;
            this.count = count;
            this.format = format;
            this.size = size;
            this.steps = steps;
            this.black = black;
            this.photos = photos;
            this.seed = seed;
            this.sync = sync;
        }

        @Override
        public int steps() {
            return steps;
        }

        @Override
        public Duration duration() {
            return settings.get().generation();
        }

        @Override
        public ObjectNode output() {
            long start = System.nanoTime();
            ObjectNode output = FalJson.MAPPER.createObjectNode();
            ArrayNode images = output.putArray("images");
            ArrayNode flags = FalJson.MAPPER.createArrayNode();
            for (int i = 0; i < count; i++) {
                boolean flagged = black || request.behaviour().nsfw().contains(i);
                flags.add(flagged);
                images.add(image(flagged ? Pictures.blank(size.width(), size.height()) : paint(i)));
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

        private ObjectNode image(BufferedImage picture) {
            byte[] bytes = Pictures.encode(picture, format);
            String type = "image/" + format;
            return FalJson.MAPPER
                    .createObjectNode()
                    .put("url", sync ? data(type, bytes) : stored(type, bytes))
                    .put("width", picture.getWidth())
                    .put("height", picture.getHeight())
                    .put("content_type", type);
        }

        private static String data(String type, byte[] bytes) {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
        }

        private String stored(String type, byte[] bytes) {
            String name = Long.toHexString(seed) + (format.equals("png") ? ".png" : ".jpg");
            Cdn.Slot slot = cdn.reserve(name, type, Lifecycle.of(request, settings.get()));
            cdn.write(slot, bytes);
            return slot.url(request.base());
        }
    }
}
