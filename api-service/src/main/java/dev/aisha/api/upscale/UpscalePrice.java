package dev.aisha.api.upscale;

import dev.aisha.api.account.Price;
import jakarta.enterprise.context.ApplicationScoped;

/// A 2K version on the balance screen.
@ApplicationScoped
class UpscalePrice implements Price {
    private final UpscaleConfig config;

    UpscalePrice(UpscaleConfig config) {
        this.config = config;
    }

    @Override
    public Item item() {
        return Item.UPSCALE;
    }

    @Override
    public long coins() {
        return config.price();
    }
}
