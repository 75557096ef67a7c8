package dev.aisha.api.generation;

import dev.aisha.api.account.Consents;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.gallery.Images;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.prompt.Likeness;
import dev.aisha.api.prompt.PlainPrompts;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.PromptOrigin;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Images that the house pays for: ordered, made and kept like all others, at a price of 0, and
/// told by whoever ordered them.
@ApplicationScoped
@Transactional
public class FreeImages {
    private final Generations generations;
    private final AvatarService avatars;
    private final Consents consents;
    private final ModelChoice models;
    private final PlainPrompts prompts;
    private final Images images;
    private final Ledger ledger;
    private final ProviderRequests requests;
    private final GenerationConfig config;
    private final Clock clock;

    FreeImages(
            Generations generations,
            AvatarService avatars,
            Consents consents,
            ModelChoice models,
            PlainPrompts prompts,
            Images images,
            Ledger ledger,
            ProviderRequests requests,
            GenerationConfig config,
            Clock clock) {
        this.generations = generations;
        this.avatars = avatars;
        this.consents = consents;
        this.models = models;
        this.prompts = prompts;
        this.images = images;
        this.ledger = ledger;
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    /// Orders one image for each of our own prompts.
    ///
    /// @param sheetOf what they are for
    /// @throws dev.aisha.api.web.RefusedException when the avatar is gone, its consent withdrawn or
    ///   no model is on for it; nothing is ordered then
    public void order(UUID user, UUID avatarId, UUID sheetOf, List<String> words) {
        ReadyAvatar avatar = avatars.readyById(avatarId);
        consents.require(user, ConsentPurpose.TRAINING);
        ImageModel model = models.of(avatar);
        AspectRatio ratio =
                model.ratios().contains(AspectRatio.PROFILE)
                        ? AspectRatio.PROFILE
                        : model.ratios().iterator().next();
        var likeness = new Likeness(avatar.trigger(), avatar.type(), avatar.subject());
        for (String prompt : words) {
            Generation row = new Generation();
            row.id = UUID.randomUUID();
            row.userId = user;
            row.avatarId = avatarId;
            row.avatarName = avatar.name();
            row.status = GenerationStatus.PENDING;
            row.prompt = prompt;
            row.composedPrompt = prompts.with(prompt, likeness);
            row.promptOrigin = PromptOrigin.OWN_WORDS;
            row.ratio = ratio;
            row.count = 1;
            row.model = model.name();
            row.sheetOf = sheetOf;
            row.seed = ThreadLocalRandom.current().nextLong(1, Integer.MAX_VALUE);
            row.revision = 1;
            row.createdAt = clock.instant();
            row.deadline = row.createdAt.plus(config.deadline());
            // nothing is taken; the row keeps one way of settling for all generations
            row.holdId = ledger.hold(user, 0, HoldReason.GENERATION, row.id);
            generations.persistAndFlush(row);
            requests.gift(
                    WorkKind.GENERATION, row.id, user, row.deadline, model.microUsdPerImage());
        }
        Log.infof("avatar=%s %d free images for %s", avatarId, words.size(), sheetOf);
    }

    /// How many have not ended yet.
    public long unfinished(UUID sheetOf) {
        return generations.count("sheetOf = ?1 and finishedAt is null", sheetOf);
    }

    /// The finished ones' previews in the bucket for images, oldest order first.
    public List<String> previewKeys(UUID sheetOf) {
        return generations
                .list(
                        "sheetOf = ?1 and status = ?2 order by createdAt, id",
                        sheetOf,
                        GenerationStatus.SUCCEEDED)
                .stream()
                .flatMap(row -> images.previewKeys(row.id).stream())
                .toList();
    }
}
