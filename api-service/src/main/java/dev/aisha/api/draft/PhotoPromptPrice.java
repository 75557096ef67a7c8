package dev.aisha.api.draft;

import dev.aisha.api.account.Price;
import dev.aisha.api.prompt.PromptConfig;
import jakarta.enterprise.context.ApplicationScoped;

/// What reading a photo costs, for the balance screen.
@ApplicationScoped
class PhotoPromptPrice implements Price {
    private final PromptConfig config;

    PhotoPromptPrice(PromptConfig config) {
        this.config = config;
    }

    @Override
    public Item item() {
        return Item.PHOTO_PROMPT;
    }

    @Override
    public long coins() {
        return config.photoPrice();
    }
}
