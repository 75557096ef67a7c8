package dev.aisha.api.prompt;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.openai.OpenAi;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Writers of prompts without a service around them.
public final class PromptWriting {
    private PromptWriting() {}

    /// A writer with the service's own configuration, and `settings` above it.
    public static PromptWriter writer(OpenAi openAi, Map<String, String> settings) {
        PromptConfig config = config(settings);
        var moderator =
                new Moderator(openAi, new Judgement(config), config, new SimpleMeterRegistry());
        return new PromptWriter(openAi, config, moderator, new ObjectMapper());
    }

    /// The same with time enough for a busy machine: what is asked is what is written, not how
    /// fast.
    public static PromptWriter patientWriter(OpenAi openAi) {
        return writer(openAi, Map.of("aisha.prompt.budget", "PT1M"));
    }

    /// The configured thresholds.
    public static Judgement judgement() {
        return new Judgement(config(Map.of()));
    }

    static PromptConfig config(Map<String, String> settings) {
        try {
            return new SmallRyeConfigBuilder()
                    .withMapping(PromptConfig.class)
                    .withSources(
                            new YamlConfigSource(
                                    PromptConfig.class.getResource("/application.yaml"), 500))
                    .withSources(new PropertiesConfigSource(settings, "test", 900))
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(PromptConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
