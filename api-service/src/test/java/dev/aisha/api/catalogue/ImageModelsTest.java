package dev.aisha.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.catalogue.ImageModel.Artefact;
import dev.aisha.model.generation.AspectRatio;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue as shipped, and what it does with wrong entries.
class ImageModelsTest {
    private static final Predicate<ImageModel> ANY = _ -> true;
    private static final String LORA = "aisha.image-models.flux-lora.";

    @Test
    void givenTheShippedCatalogue_whenAnySizeIsTaken_thenItReallyHasTheRatio() throws IOException {
        ImageModels models = models(Map.of());

        for (String name : List.of("flux-lora", "flux-ultra", "flux-ultra-finetuned")) {
            ImageModel model = models.named(name).orElseThrow();
            assertThat(model.ratios()).as(name).hasSize(5).doesNotContain(AspectRatio.UNKNOWN);
            model.sizes()
                    .forEach((ratio, size) -> {
                        assertThat(size.width() * ratio.height())
                                .as("%s %s", name, ratio)
                                .isEqualTo(size.height() * ratio.width());
                        assertThat(size.width() % 16 + size.height() % 16).isZero();
                    });
        }
    }

    @Test
    void givenEachArtefact_whenChosen_thenTheDesignsModel() throws IOException {
        ImageModels models = models(Map.of());

        assertThat(models.choose(Artefact.LORA, "flux-1", ANY).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-lora");
        assertThat(models.choose(Artefact.FINETUNE, null, ANY).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-pro/v1.1-ultra-finetuned");
        assertThat(models.choose(Artefact.NONE, null, ANY).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-pro/v1.1-ultra");
    }

    @Test
    void givenALoraOfAnotherBase_whenChosen_thenNone() throws IOException {
        ImageModels models = models(Map.of());
        assertThat(models.choose(Artefact.LORA, "krea-2", ANY)).isEmpty();
        assertThat(models.choose(Artefact.LORA, "flux-2", ANY).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-2/lora");
    }

    @Test
    void givenASizeBeyondTheModel_whenStarted_thenItsNameIsSaid() {
        assertThatThrownBy(() ->
                        models(Map.of("aisha.image-models.flux-2-lora.sizes.profile", "2064x2064")))
                .hasMessage(
                        "aisha.image-models.flux-2-lora.sizes.profile 2064x2064 has a side beyond 512 to 2048");
    }

    @Test
    void givenARetiredModel_whenChosen_thenNoneOrItsFallback() throws IOException {
        ImageModels shipped = models(Map.of());
        Predicate<ImageModel> notFlux = model -> !model.name().equals("flux-lora");
        assertThat(chosen(shipped, "flux-1", ANY)).contains("flux-lora");
        assertThat(chosen(shipped, "flux-1", notFlux)).contains("flux-krea-lora");
        assertThat(chosen(shipped, "flux-1", _ -> false)).isEmpty();
        assertThat(chosen(models(Map.of(LORA + "enabled", "false")), "flux-1", ANY))
                .contains("flux-krea-lora");
        assertThat(
                        chosen(
                                models(Map.of("aisha.image-models.flux-2-lora.enabled", "false")),
                                "flux-2",
                                ANY))
                .isEmpty();
    }

    @Test
    void givenAModelUnderWay_whenItCannotBeHad_thenItsOwnFallbackTakesOver() throws IOException {
        ImageModels shipped = models(Map.of());
        ImageModel flux = shipped.named("flux-lora").orElseThrow();
        ImageModel krea = shipped.named("flux-krea-lora").orElseThrow();

        assertThat(shipped.instead(flux, ANY)).contains(flux);
        assertThat(shipped.instead(flux, model -> model == krea)).contains(krea);
        assertThat(shipped.instead(krea, model -> model == flux)).isEmpty();
    }

    private static Optional<String> chosen(
            ImageModels models, String base, Predicate<ImageModel> usable) {
        return models.choose(Artefact.LORA, base, usable).map(ImageModel::name);
    }

    @ParameterizedTest
    @CsvSource({
        "sizes.portrait,      769x1024,       sizes.portrait 769x1024 does not have the ratio 3:4",
        "sizes.profile,       1000x1000,      sizes.profile 1000x1000 is not made of multiples",
        "sizes.story,         tall,           sizes.story is missing or no WxH",
        "endpoint,            https://x,      endpoint 'https://x' is not an endpoint id",
        "artefact,            none,           base-model goes with artefact lora",
        "fallback,            nobody,         fallback 'nobody' does not exist",
        "fallback,            flux-lora,      fallback runs in a circle",
        "fallback,            flux-ultra,     fallback 'flux-ultra' needs another artefact or base model",
        "micro-usd-per-image, 0,              micro-usd-per-image must be positive",
        "max-images,          0,              max-images must be at least 1"
    })
    void givenAWrongEntry_whenStarted_thenItsNameIsSaid(String key, String value, String words) {
        assertThatThrownBy(() -> models(Map.of(LORA + key, value)))
                .isInstanceOf(WrongEntryException.class)
                .hasMessageContaining(words);
    }

    private static ImageModels models(Map<String, String> changes) throws IOException {
        var yaml = ImageModelsTest.class.getResource("/application.yaml");
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(ImageModelsConfig.class)
                        .withSources(new YamlConfigSource(yaml, 100))
                        .withSources(
                                new io.smallrye.config.PropertiesConfigSource(changes, "test", 500))
                        .withValidateUnknown(false)
                        .build();
        return new ImageModels(config.getConfigMapping(ImageModelsConfig.class));
    }
}
