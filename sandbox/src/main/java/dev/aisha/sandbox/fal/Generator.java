package dev.aisha.sandbox.fal;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The image models: FLUX.1 and FLUX.2 with LoRAs, and the pro models with and without a finetune.
final class Generator implements FalModel {
    /// What tells one model from another.
    ///
    /// @param base what its LoRAs must have been trained on; none for the pro models
    /// @param finetuned needs a finetune
    private record Kind(
            @Nullable String base,
            boolean finetuned,
            int leastSide,
            int mostSide,
            int leastSteps,
            int mostLoras,
            int mostGuidance,
            String format,
            List<String> formats,
            List<String> accelerations) {
        boolean takesLoras() {
            return base != null;
        }
    }

    private static final List<String> TWO_FORMATS = List.of("jpeg", "png");

    private static final Kind FLUX_1 =
            new Kind(
                    "flux1",
                    false,
                    64,
                    4096,
                    1,
                    100,
                    35,
                    "jpeg",
                    TWO_FORMATS,
                    List.of("none", "regular"));

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "fal-ai/flux-lora",
                    FLUX_1,
                    "fal-ai/flux-krea-lora",
                    FLUX_1,
                    "fal-ai/flux-2/lora",
                    new Kind(
                            "flux2",
                            false,
                            512,
                            2048,
                            4,
                            3,
                            20,
                            "png",
                            List.of("jpeg", "png", "webp"),
                            List.of("none", "regular", "high")),
                    "fal-ai/flux-pro/v1.1-ultra",
                    new Kind(null, false, 0, 0, 0, 0, 0, "jpeg", TWO_FORMATS, List.of()),
                    "fal-ai/flux-pro/v1.1-ultra-finetuned",
                    new Kind(null, true, 0, 0, 0, 0, 0, "jpeg", TWO_FORMATS, List.of()));

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
        Inputs inputs = Inputs.of(request, settings.get());
        String prompt = inputs.text("prompt");
        int count = inputs.within("num_images", 1, 1, 4);
        String format = inputs.oneOf("output_format", kind.format(), kind.formats());
        if (format.equals("webp")) {
            throw ModelFailure.of(
                    "feature_not_supported",
                    "The sandbox writes no WebP",
                    Map.of(),
                    "body",
                    "output_format");
        }
        ImageSize size = kind.takesLoras() ? sized(inputs) : ImageSize.ultra(inputs);
        boolean unsafe = isUnsafe(prompt);
        if (!kind.takesLoras()) {
            inputs.oneOf("safety_tolerance", "2", List.of("1", "2", "3", "4", "5", "6"));
            if (unsafe) {
                throw refused();
            }
        }
        boolean black = unsafe && inputs.flag("enable_safety_checker", true);
        List<BufferedImage> photos = photos(inputs);
        long seed = inputs.whole("seed", ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        int steps =
                kind.takesLoras()
                        ? inputs.within("num_inference_steps", 28, kind.leastSteps(), 50)
                        : 40;
        var painting =
                new Painting(
                        new Products(request, cdn, settings.get()),
                        prompt,
                        count,
                        format,
                        size,
                        black,
                        photos,
                        seed,
                        inputs.flag("sync_mode", false));
        return new Work(steps, settings.get().generation(), painting::output);
    }

    private ImageSize sized(Inputs inputs) {
        inputs.number("guidance_scale", 2.5, 0, kind.mostGuidance());
        inputs.oneOf("acceleration", "none", kind.accelerations());
        return ImageSize.named(inputs, kind.leastSide(), kind.mostSide());
    }

    private static ModelFailure refused() {
        return ModelFailure.of(
                "content_policy_violation",
                "The content could not be processed because it contained material flagged by"
                        + " a content checker.",
                Map.of(),
                "body",
                "prompt");
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
        if (kind.base() != null) {
            return Weights.ofLoras(inputs, cdn, kind.base(), kind.mostLoras());
        }
        return kind.finetuned() ? Weights.ofFinetune(inputs, finetunes) : List.of();
    }
}
