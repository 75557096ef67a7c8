package dev.aisha.api.catalogue;

/// Parts of the catalogue from settings of a test's own.
public final class Catalogue {
    private Catalogue() {}

    public static Upscalers upscalers(UpscalersConfig config) {
        return new Upscalers(config);
    }
}
