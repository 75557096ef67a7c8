package dev.aisha.api.catalogue;

import dev.aisha.api.catalogue.ImageModel.Artefact;
import dev.aisha.api.catalogue.ImageModel.Size;
import dev.aisha.api.catalogue.ImageModel.SizeInput;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The image half of the catalogue, checked when the service starts: a wrong entry stops it with
/// the setting's name.
@Startup
@ApplicationScoped
public class ImageModels {
    /// The five ratios that every model must be able to make.
    static final Set<AspectRatio> RATIOS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(AspectRatio.UNKNOWN)));

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final String PREFIX = "aisha.image-models.";
    private static final int STEP = 16;

    private final Map<String, ImageModel> models = new TreeMap<>();

    ImageModels(ImageModelsConfig config) {
        config.models().forEach((name, entry) -> models.put(name, model(name, entry)));
        models.values().forEach(this::checkFallback);
    }

    /// The model for an avatar's artefact, or empty when none is on: then nothing is sold.
    ///
    /// @param baseModel of the LoRA; none for other artefacts
    /// @param usable whether a model can be had now; its fallback is taken when not
    public Optional<ImageModel> choose(
            Artefact artefact, @Nullable String baseModel, Predicate<ImageModel> usable) {
        return models.values().stream()
                .filter(model -> fits(model, artefact, baseModel))
                .filter(model -> !isFallback(model))
                .map(model -> firstEnabled(model, usable))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The model, or the first of its fallbacks that can be had now; empty when none can.
    public Optional<ImageModel> instead(ImageModel model, Predicate<ImageModel> usable) {
        return firstEnabled(model, usable);
    }

    /// The model of that name, switched on or not: work under way is finished with it.
    public Optional<ImageModel> named(String name) {
        return Optional.ofNullable(models.get(name));
    }

    public Collection<ImageModel> all() {
        return Collections.unmodifiableCollection(models.values());
    }

    private static boolean fits(ImageModel model, Artefact artefact, @Nullable String base) {
        return model.artefact() == artefact && Objects.equals(model.baseModel(), base);
    }

    private boolean isFallback(ImageModel model) {
        return models.values().stream().anyMatch(other -> model.name().equals(other.fallback()));
    }

    private Optional<ImageModel> firstEnabled(ImageModel first, Predicate<ImageModel> usable) {
        ImageModel model = first;
        while (!model.enabled() || !usable.test(model)) {
            if (model.fallback() == null) {
                return Optional.empty();
            }
            model = Objects.requireNonNull(models.get(model.fallback()));
        }
        return Optional.of(model);
    }

    private void checkFallback(ImageModel model) {
        Set<String> seen = new HashSet<>();
        for (var next = model; next.fallback() != null; ) {
            String name = next.name();
            require(seen.add(name), name, "fallback", "runs in a circle");
            var fallback = models.get(next.fallback());
            require(fallback != null, name, "fallback", "'" + next.fallback() + "' does not exist");
            require(
                    fits(Objects.requireNonNull(fallback), next.artefact(), next.baseModel()),
                    name,
                    "fallback",
                    "'" + next.fallback() + "' needs another artefact or base model");
            next = fallback;
        }
    }

    private static ImageModel model(String name, ImageModelsConfig.Entry entry) {
        Entries.endpoint(PREFIX + name, entry.endpoint());
        require(
                entry.baseModel().isPresent() == (entry.artefact() == Artefact.LORA),
                name,
                "base-model",
                "goes with artefact lora and with nothing else");
        require(entry.maxImages() >= 1, name, "max-images", "must be at least 1");
        require(entry.maxPrompt() >= 200, name, "max-prompt", "must be at least 200");
        require(entry.microUsdPerImage() > 0, name, "micro-usd-per-image", "must be positive");
        return new ImageModel(
                name,
                entry.endpoint(),
                entry.artefact(),
                entry.baseModel().orElse(null),
                entry.sizeInput(),
                sizes(name, entry),
                entry.safetyInput(),
                Entries.parameters(entry.parameters()),
                entry.maxImages(),
                entry.maxPrompt(),
                entry.microUsdPerImage(),
                entry.listPrice().map(ListPrice.Entry::price),
                entry.fallback().orElse(null),
                entry.enabled());
    }

    private static Map<AspectRatio, Size> sizes(String name, ImageModelsConfig.Entry entry) {
        if (entry.sizeInput() == SizeInput.ASPECT_RATIO) {
            require(entry.sizes().isEmpty(), name, "sizes", "go with size-input image-size only");
            return Map.of();
        }
        Map<AspectRatio, Size> sizes = new EnumMap<>(AspectRatio.class);
        for (AspectRatio ratio : RATIOS) {
            String key = "sizes." + ratio.name().toLowerCase(Locale.ROOT);
            String text = entry.sizes().get(ratio);
            Matcher matcher = SIZE.matcher(text == null ? "" : text);
            require(matcher.matches(), name, key, "is missing or no WxH");
            var size =
                    new Size(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            require(size.has(ratio), name, key, text + " does not have the ratio " + ratio.label());
            require(
                    size.width() % STEP == 0 && size.height() % STEP == 0,
                    name,
                    key,
                    text + " is not made of multiples of " + STEP);
            require(
                    Math.min(size.width(), size.height()) >= entry.minSide()
                            && Math.max(size.width(), size.height()) <= entry.maxSide(),
                    name,
                    key,
                    text + " has a side beyond " + entry.minSide() + " to " + entry.maxSide());
            sizes.put(ratio, size);
        }
        return Collections.unmodifiableMap(sizes);
    }

    private static void require(boolean rule, String name, String key, String broken) {
        Entries.require(rule, PREFIX + name + "." + key, broken);
    }
}
