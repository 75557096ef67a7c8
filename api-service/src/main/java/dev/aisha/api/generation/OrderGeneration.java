package dev.aisha.api.generation;

import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.draft.Drafts;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.prompt.Words;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.style.Styles;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.generation.RepeatMode;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Orders a generation: what was asked for, in own words or as before, becomes a row with its coins
/// held.
@ApplicationScoped
@Transactional
class OrderGeneration {
    private final AvatarService avatars;
    private final Consents consents;
    private final Drafts drafts;
    private final ModelChoice models;
    private final Styles styles;
    private final Generations generations;
    private final GenerationViews views;
    private final Settlement settlement;
    private final Ledger ledger;
    private final ProviderRequests requests;
    private final GenerationConfig config;
    private final Clock clock;

    OrderGeneration(
            AvatarService avatars,
            Consents consents,
            Drafts drafts,
            ModelChoice models,
            Styles styles,
            Generations generations,
            GenerationViews views,
            Settlement settlement,
            Ledger ledger,
            ProviderRequests requests,
            GenerationConfig config,
            Clock clock) {
        this.avatars = avatars;
        this.consents = consents;
        this.drafts = drafts;
        this.models = models;
        this.styles = styles;
        this.generations = generations;
        this.views = views;
        this.settlement = settlement;
        this.ledger = ledger;
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    /// Holds the coins and leaves the work to be sent, in the caller's transaction.
    GenerationView begin(Owner owner, StartGeneration command) {
        Generation row =
                command.repeatOf() == null
                        ? fresh(owner, command)
                        : repeated(owner, command, command.repeatOf());
        ReadyAvatar avatar = row.avatarId == null ? null : avatars.ready(owner, row.avatarId);
        if (avatar != null) {
            consents.require(owner.id(), ConsentPurpose.TRAINING);
            row.avatarName = avatar.name();
        }
        ImageModel model = models.of(avatar);
        if (!model.ratios().contains(row.ratio)) {
            throw new RefusedException(ProblemCode.REQUEST_INVALID, "not a ratio of this model");
        }
        row.model = model.name();
        row.count = count(command, model);
        row.imagePrice = config.imagePrice();
        if (row.price() != command.quotedPrice()) {
            throw new RefusedException(
                    ProblemCode.PRICE_CHANGED, "the price is now " + row.price() + " coins");
        }
        return ordered(owner, row, model.microUsdPerImage() * row.count);
    }

    private GenerationView ordered(Owner owner, Generation row, long microUsd) {
        Instant now = clock.instant();
        row.id = UUID.randomUUID();
        row.userId = owner.id();
        row.status = GenerationStatus.PENDING;
        // every model takes 31 bits
        row.seed = ThreadLocalRandom.current().nextLong(1, Integer.MAX_VALUE);
        row.revision = 1;
        row.createdAt = now;
        row.deadline = now.plus(config.deadline());
        // locks the user's coins: simultaneous starts are counted one after the other
        row.holdId = ledger.hold(owner.id(), row.price(), HoldReason.GENERATION, row.id);
        if (generations.active(owner.id()) >= config.activeLimit()) {
            throw new RefusedException(
                    ProblemCode.GENERATION_LIMIT,
                    config.activeLimit() + " generations are under way");
        }
        generations.persistAndFlush(row);
        requests.order(WorkKind.GENERATION, row.id, owner.id(), row.deadline, microUsd);
        settlement.progress(row);
        Log.infof(
                "generation=%s ordered user=%s model=%s count=%d price=%d",
                row.id, owner.id(), row.model, row.count, row.price());
        return views.view(row);
    }

    private Generation fresh(Owner owner, StartGeneration command) {
        if (command.promptId() != null && command.prompt() != null) {
            throw new RefusedException(
                    ProblemCode.REQUEST_INVALID, "promptId comes without prompt");
        }
        Generation row = new Generation();
        row.avatarId = command.avatarId();
        row.style = command.style() == null ? null : style(command.style());
        row.promptId = command.promptId();
        row.prompt = row.promptId == null ? said(command) : drafts.text(owner, row.promptId);
        row.ratio = command.ratio() == null ? AspectRatio.PROFILE : command.ratio();
        return row;
    }

    /// An earlier generation with a new seed: its very prompt, or its words once more.
    private Generation repeated(Owner owner, StartGeneration command, UUID earlierId) {
        if (command.avatarId() != null
                || command.prompt() != null
                || command.style() != null
                || command.promptId() != null) {
            throw new RefusedException(
                    ProblemCode.REQUEST_INVALID,
                    "repeatOf comes without avatarId, prompt and style");
        }
        Generation earlier =
                generations
                        .of(owner.id(), earlierId)
                        .filter(row -> row.composedPrompt != null && row.status.finished())
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemCode.GENERATION_NOT_FOUND,
                                        "nothing to repeat in " + earlierId));
        Generation row = new Generation();
        row.avatarId = earlier.avatarId;
        row.prompt = earlier.prompt;
        row.style = earlier.style;
        row.promptId = earlier.promptId;
        row.repeatOf = earlier.id;
        row.ratio = command.ratio() == null ? earlier.ratio : command.ratio();
        switch (command.repeat() == null ? RepeatMode.PROMPT : command.repeat()) {
            case PROMPT -> {
                row.composedPrompt = earlier.composedPrompt;
                row.promptOrigin = PromptOrigin.REPEATED;
            }
            case WORDS -> row.style = row.style == null ? null : style(row.style);
            case UNKNOWN ->
                    throw new RefusedException(ProblemCode.REQUEST_INVALID, "unknown repeat");
        }
        return row;
    }

    private String style(String key) {
        return styles.named(key)
                .orElseThrow(() -> new RefusedException(ProblemCode.STYLE_NOT_FOUND, "no style"))
                .key();
    }

    /// A style needs no words of the person's own.
    private static String said(StartGeneration command) {
        boolean styled = command.style() != null && command.prompt() == null;
        return styled ? "" : words(command.prompt()).text();
    }

    private int count(StartGeneration command, ImageModel model) {
        int count = command.count();
        if (count < 1 || count > Math.min(config.maxCount(), model.maxImages())) {
            throw new RefusedException(ProblemCode.REQUEST_INVALID, "count is out of bounds");
        }
        return count;
    }

    private static Words words(@Nullable String prompt) {
        try {
            return Words.of(prompt == null ? "" : prompt);
        } catch (Words.InvalidWordsException e) {
            throw new RefusedException(ProblemCode.PROMPT_INVALID, String.valueOf(e.getMessage()));
        }
    }
}
