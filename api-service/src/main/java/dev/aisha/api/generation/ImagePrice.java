package dev.aisha.api.generation;

import dev.aisha.api.account.Price;
import jakarta.enterprise.context.ApplicationScoped;

/// What one image costs, for the balance screen.
@ApplicationScoped
class ImagePrice implements Price {
    private final GenerationConfig config;

    ImagePrice(GenerationConfig config) {
        this.config = config;
    }

    @Override
    public Item item() {
        return Item.IMAGE;
    }

    @Override
    public long coins() {
        return config.imagePrice();
    }
}
