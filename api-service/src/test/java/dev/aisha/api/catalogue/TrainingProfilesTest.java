package dev.aisha.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.model.avatar.AvatarType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ways to train as shipped, and what the start says about wrong ones.
class TrainingProfilesTest {
    private static final String PORTRAIT = "aisha.training-profiles.portrait.";

    @Test
    void givenTheShippedCatalogue_whenATypeIsTrained_thenTheDesignsTrainer() throws IOException {
        TrainingProfiles profiles = profiles(Map.of());

        assertThat(profiles.offered(AvatarType.PORTRAIT).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-lora-portrait-trainer");
        assertThat(profiles.offered(AvatarType.STYLE).orElseThrow().endpoint())
                .isEqualTo("fal-ai/flux-lora-fast-training");
        assertThat(profiles.named("pro").orElseThrow().enabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint,                 https://x, endpoint 'https://x' is not an endpoint id",
        "photos-input,             a b,       photos-input 'a b' is not the name of an input",
        "trigger-input,            '',        trigger-input is missing",
        "artefact,                 finetune,  base-model goes with artefact lora",
        "micro-usd-per-step,       0,         micro-usd-per-step must be positive",
        "presets.fast.steps,       0,         presets.fast.steps must be 1000 to 10000",
        "presets.fast.price,       -1,        presets.fast.price must not be negative",
        "presets.fast.max-minutes, 1,         presets.fast.max-minutes and min-minutes must be"
    })
    void givenAWrongEntry_whenStarted_thenItsNameIsSaid(String key, String value, String words) {
        assertThatThrownBy(() -> profiles(Map.of(PORTRAIT + key, value)))
                .isInstanceOf(WrongEntryException.class)
                .hasMessageStartingWith(PORTRAIT + words);
    }

    @ParameterizedTest
    @CsvSource({
        "portrait-flux-2, 99,   100 to 10000",
        "pro,             99,   100 to 1000",
        "pro,             1001, 100 to 1000",
        "style,           0,    1 to 10000"
    })
    void givenStepsThatATrainerDoesNotTake_whenStarted_thenItsOwnRangeIsSaid(
            String profile, String steps, String range) {
        String key = "aisha.training-profiles." + profile + ".presets.fast.steps";
        assertThatThrownBy(() -> profiles(Map.of(key, steps)))
                .hasMessage(key + " must be " + range);
    }

    @Test
    void givenTwoForOneType_whenStarted_thenRefused() {
        assertThatThrownBy(() -> profiles(Map.of("aisha.training-profiles.pro.enabled", "true")))
                .hasMessageContaining("style.enabled makes more than one for STYLE");
    }

    private static TrainingProfiles profiles(Map<String, String> changes) throws IOException {
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(TrainingProfilesConfig.class)
                        .withSources(
                                new YamlConfigSource(
                                        TrainingProfilesTest.class.getResource("/application.yaml"),
                                        100))
                        .withSources(new PropertiesConfigSource(changes, "test", 500))
                        .withValidateUnknown(false)
                        .build();
        return new TrainingProfiles(config.getConfigMapping(TrainingProfilesConfig.class));
    }
}
