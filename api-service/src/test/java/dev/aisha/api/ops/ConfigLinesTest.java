package dev.aisha.api.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aisha.api.catalogue.Catalogue;
import dev.aisha.api.catalogue.UpscalersConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a start that fails on a setting says of its place.
class ConfigLinesTest {
    private static final String SEEDVR = "aisha.upscalers.seedvr.";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aSmallCatalogue() throws IOException {
        file = folder.resolve("application.yaml");
        Files.writeString(
                file,
                """
                # the upscalers
                aisha:
                  upscalers:
                    seedvr:
                      endpoint: fal-ai/seedvr/upscale/image
                      image-input: image_url
                      factor-input: upscale_factor
                      max-factor: 10

                      result: image
                      micro-usd-per-megapixel: 1000
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'max-factor: 10',     'max-factor: 1',             8",
        "'max-factor: 10',     'max-factor: many',          8",
        "'image_url',          'image url',                 6",
        "'      result: image', '',                         4",
        "'result: image',      'result: image\n      fallback: nobody', 11"
    })
    void givenAWrongEntry_whenTheStartFails_thenItsFileAndLine(String good, String bad, int line)
            throws IOException {
        Files.writeString(file, Files.readString(file).replace(good, bad.replace("\\n", "\n")));

        assertThat(problems(Map.of()))
                .singleElement()
                .asString()
                .startsWith(file + ":" + line + ": ")
                .contains(SEEDVR);
    }

    @Test
    void givenAProfilesOwnValue_whenTheStartFails_thenThatLine() throws IOException {
        Files.writeString(
                file,
                Files.readString(file)
                        + "\"%prod\":\n  aisha:\n    upscalers:\n      seedvr:\n        max-factor: 1\n");

        assertThat(problems(Map.of()).getFirst()).startsWith(file + ":16: " + SEEDVR);
    }

    @Test
    void givenAVariable_whenTheStartFails_thenItsName() throws IOException {
        assertThat(problems(Map.of("AISHA_UPSCALERS_SEEDVR_MAX_FACTOR", "1")))
                .containsExactly(
                        "AISHA_UPSCALERS_SEEDVR_MAX_FACTOR: "
                                + SEEDVR
                                + "max-factor must be at least 2");
    }

    @Test
    void givenAnotherFailure_whenTheStartFails_thenNothingIsSaidOfSettings() throws IOException {
        assertThat(lines(Map.of()).problems(new IllegalStateException("no database"))).isEmpty();
    }

    private List<String> problems(Map<String, String> environment) throws IOException {
        Throwable failure = catchThrowable(() -> start(environment));
        return lines(environment).problems(new IllegalStateException("start", failure));
    }

    private void start(Map<String, String> environment) throws IOException {
        SmallRyeConfig config =
                sources(environment)
                        .withMapping(UpscalersConfig.class)
                        .withValidateUnknown(false)
                        .build();
        Catalogue.upscalers(config.getConfigMapping(UpscalersConfig.class));
    }

    private ConfigLines lines(Map<String, String> environment) throws IOException {
        return new ConfigLines(sources(environment).build());
    }

    private SmallRyeConfigBuilder sources(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withSources(
                        new YamlConfigSource(file.toUri().toURL(), 100),
                        new EnvConfigSource(environment, 300));
    }
}
