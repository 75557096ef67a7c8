package dev.aisha.api.draft;

import dev.aisha.api.account.AvatarSummary;
import dev.aisha.api.account.Price;
import dev.aisha.api.account.Settings;
import dev.aisha.model.prompt.PromptView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

/// A prompt with what its next step costs and whom it may show.
@ApplicationScoped
@Transactional
class DraftViews {
    private final Instance<AvatarSummary> avatars;
    private final Instance<Price> prices;
    private final Settings settings;

    DraftViews(
            @Any Instance<AvatarSummary> avatars, @Any Instance<Price> prices, Settings settings) {
        this.avatars = avatars;
        this.prices = prices;
        this.settings = settings;
    }

    PromptView view(PromptDraft row) {
        var known = avatars.isResolvable() ? avatars.get().of(row.userId) : null;
        return new PromptView(
                row.id,
                row.origin,
                row.status,
                row.words,
                row.style,
                row.avatarId,
                row.text,
                row.reading,
                row.shot,
                row.ratio,
                row.enhanced,
                row.failure,
                row.price,
                row.charged,
                imagePrice(),
                settings.of(row.userId).count(),
                known == null ? null : known.main(),
                known == null ? null : known.mainName(),
                row.createdAt,
                row.finishedAt);
    }

    private long imagePrice() {
        return prices.stream()
                .filter(price -> price.item() == Price.Item.IMAGE)
                .mapToLong(Price::coins)
                .min()
                .orElse(0);
    }
}
