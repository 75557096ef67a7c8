package dev.aisha.api.generation;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.account.Settings;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What images cost a user now, and what their settings preselect.
@ApplicationScoped
@Transactional
class GenerationOffers {
    private final Owners owners;
    private final AvatarService avatars;
    private final ModelChoice models;
    private final Ledger ledger;
    private final Settings settings;
    private final GenerationConfig config;

    GenerationOffers(
            Owners owners,
            AvatarService avatars,
            ModelChoice models,
            Ledger ledger,
            Settings settings,
            GenerationConfig config) {
        this.owners = owners;
        this.avatars = avatars;
        this.models = models;
        this.ledger = ledger;
        this.settings = settings;
        this.config = config;
    }

    GenerationOffer of(String user, @Nullable UUID avatarId) {
        Owner owner = owners.of(user);
        ImageModel model = models.of(avatarId == null ? null : avatars.ready(owner, avatarId));
        int most = Math.min(config.maxCount(), model.maxImages());
        UserSettings chosen = settings.of(owner.id());
        List<AspectRatio> ratios =
                model.ratios().stream()
                        .sorted(Comparator.comparing(ratio -> ratio != chosen.ratio()))
                        .toList();
        return new GenerationOffer(
                config.imagePrice(),
                most,
                Math.min(chosen.count(), most),
                chosen.ratio(),
                ledger.balance(owner.id()).available(),
                ratios);
    }
}
