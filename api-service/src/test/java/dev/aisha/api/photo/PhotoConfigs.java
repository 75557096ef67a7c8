package dev.aisha.api.photo;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/// The configuration of judging, for tests that run without the service.
final class PhotoConfigs {
    private PhotoConfigs() {}

    static PortraitConfig portraits() {
        return mapped(PortraitConfig.class, "aisha.portrait.keeps", "defaults");
    }

    static PhotoConfig defaults() {
        return with("aisha.photo.keeps", "defaults");
    }

    static PhotoConfig with(String name, String value) {
        return mapped(PhotoConfig.class, name, value);
    }

    private static <T> T mapped(Class<T> type, String name, String value) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue(name, value)
                .withMapping(type)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(type);
    }
}
