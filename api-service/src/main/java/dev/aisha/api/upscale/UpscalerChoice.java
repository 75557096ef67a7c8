package dev.aisha.api.upscale;

import dev.aisha.api.catalogue.Upscaler;
import dev.aisha.api.catalogue.Upscalers;
import dev.aisha.api.gallery.UpscalePrice;
import dev.aisha.api.provider.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/// Which upscaler is taken now, and what people pay for it.
@ApplicationScoped
class UpscalerChoice implements UpscalePrice {
    private final Upscalers upscalers;
    private final Endpoints endpoints;
    private final UpscaleConfig config;

    UpscalerChoice(Upscalers upscalers, Endpoints endpoints, UpscaleConfig config) {
        this.upscalers = upscalers;
        this.endpoints = endpoints;
        this.config = config;
    }

    Optional<Upscaler> offered() {
        return upscalers.choose(upscaler -> endpoints.offers(upscaler.endpoint()));
    }

    /// The one that an order was placed for.
    Upscaler named(String name) {
        return upscalers
                .named(name)
                .orElseThrow(() ->
                        new IllegalStateException("aisha.upscalers." + name + " is used but gone"));
    }

    @Override
    public OptionalLong now() {
        return offered().isPresent() ? OptionalLong.of(config.price()) : OptionalLong.empty();
    }
}
