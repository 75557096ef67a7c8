package dev.aisha.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The upscalers as shipped, and what the start says about wrong ones.
class UpscalersTest {
    private static final String SEEDVR = "aisha.upscalers.seedvr.";

    @ParameterizedTest
    @CsvSource({"1024, 2", "1280, 2", "2047, 2", "1023, 3", "700, 3", "100, 10"})
    void givenALongSide_whenBroughtTo2k_thenTheSmallestWholeFactor(int side, int factor)
            throws IOException {
        Upscaler seedvr = upscalers(Map.of()).choose(_ -> true).orElseThrow();

        assertThat(seedvr.endpoint()).isEqualTo("fal-ai/seedvr/upscale/image");
        assertThat(seedvr.factor(side, 2048)).isEqualTo(factor);
        assertThat(seedvr.microUsd(1000, 1000, 2)).isEqualTo(4000);
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint,                https://x, endpoint 'https://x' is not an endpoint id",
        "image-input,             a b,       image-input 'a b' is not the name of an input",
        "max-factor,              1,         max-factor must be at least 2",
        "micro-usd-per-megapixel, 0,         micro-usd-per-megapixel must be positive",
        "fallback,                nothing,   fallback 'nothing' does not exist",
        "fallback,                seedvr,    fallback runs in a circle"
    })
    void givenAWrongEntry_whenStarted_thenItsNameIsSaid(String key, String value, String words) {
        assertThatThrownBy(() -> upscalers(Map.of(SEEDVR + key, value)))
                .isInstanceOf(WrongEntryException.class)
                .hasMessageStartingWith(SEEDVR + words);
    }

    @Test
    void givenOneThatIsOffOrUnusable_whenChosen_thenItsFallbackOrNone() throws IOException {
        Map<String, String> two = new HashMap<>();
        two.put(SEEDVR + "fallback", "other");
        two.put("aisha.upscalers.other.endpoint", "fal-ai/other");
        two.put("aisha.upscalers.other.image-input", "image_url");
        two.put("aisha.upscalers.other.factor-input", "factor");
        two.put("aisha.upscalers.other.max-factor", "4");
        two.put("aisha.upscalers.other.result", "image");
        two.put("aisha.upscalers.other.micro-usd-per-megapixel", "30000");

        assertThat(upscalers(two).choose(_ -> true).orElseThrow().name()).isEqualTo("seedvr");
        assertThat(upscalers(two).choose(one -> one.name().equals("other")).orElseThrow().name())
                .isEqualTo("other");
        assertThat(upscalers(two).choose(_ -> false)).isEmpty();
        two.put(SEEDVR + "enabled", "false");
        assertThat(upscalers(two).choose(_ -> true).orElseThrow().name()).isEqualTo("other");
    }

    private static Upscalers upscalers(Map<String, String> changes) throws IOException {
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(UpscalersConfig.class)
                        .withSources(
                                new YamlConfigSource(
                                        UpscalersTest.class.getResource("/application.yaml"), 100))
                        .withSources(new PropertiesConfigSource(changes, "test", 500))
                        .withValidateUnknown(false)
                        .build();
        return new Upscalers(config.getConfigMapping(UpscalersConfig.class));
    }
}
