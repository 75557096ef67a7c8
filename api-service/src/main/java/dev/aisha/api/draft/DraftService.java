package dev.aisha.api.draft;

import dev.aisha.api.account.AccountConfig;
import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.prompt.PromptConfig;
import dev.aisha.api.style.Styles;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import dev.aisha.model.prompt.WritePrompt;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of prompts. Whatever waits on others happens later, in jobs.
@ApplicationScoped
@Transactional
class DraftService {
    private final Owners owners;
    private final AvatarService avatars;
    private final Styles styles;
    private final Consents consents;
    private final PromptDrafts drafts;
    private final DraftViews views;
    private final PromptQuota quota;
    private final Ledger ledger;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final PromptConfig prices;
    private final AccountConfig policy;
    private final Clock clock;

    DraftService(
            Owners owners,
            AvatarService avatars,
            Styles styles,
            Consents consents,
            PromptDrafts drafts,
            DraftViews views,
            PromptQuota quota,
            Ledger ledger,
            Jobs jobs,
            Idempotency idempotency,
            PromptConfig prices,
            AccountConfig policy,
            Clock clock) {
        this.owners = owners;
        this.avatars = avatars;
        this.styles = styles;
        this.consents = consents;
        this.drafts = drafts;
        this.views = views;
        this.quota = quota;
        this.ledger = ledger;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.prices = prices;
        this.policy = policy;
        this.clock = clock;
    }

    PhotoPromptOffer offer(String user, boolean available) {
        Owner owner = owners.of(user);
        return new PhotoPromptOffer(
                prices.photoPrice(),
                ledger.balance(owner.id()).available(),
                available,
                consents.allows(owner.id(), ConsentPurpose.VISION),
                policy.policyVersion());
    }

    PromptView write(String user, @Nullable String key, WritePrompt command) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner, key, "POST prompts", command, PromptView.class, () -> begin(owner, command));
    }

    /// @param available whether new photos are read now; a repeat is answered as the first time
    PromptView read(String user, @Nullable String key, ReadPhoto command, boolean available) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner,
                key,
                "POST photo-prompts",
                command,
                PromptView.class,
                () -> begin(owner, command, available));
    }

    PromptView view(String user, UUID id) {
        return views.view(mine(owners.of(user), id));
    }

    /// What may be edited now.
    ///
    /// @throws RefusedException `prompt.not-found`, `prompt.not-ready`
    void requireReady(String user, UUID id) {
        if (mine(owners.of(user), id).status != PromptStatus.READY) {
            throw new RefusedException(ProblemCode.PROMPT_NOT_READY, "no text in " + id);
        }
    }

    PromptView replace(String user, UUID id, String text) {
        return drafts.edited(owners.of(user).id(), id, text)
                .map(views::view)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.PROMPT_NOT_READY, "no text in " + id));
    }

    private PromptView begin(Owner owner, WritePrompt command) {
        if (command.avatarId() != null) {
            avatars.ready(owner, command.avatarId());
        }
        String style = command.style();
        if (style != null && styles.named(style).isEmpty()) {
            throw new RefusedException(ProblemCode.STYLE_NOT_FOUND, "no style");
        }
        String said = command.words();
        String words = said == null && style != null ? "" : DraftWords.of(said == null ? "" : said);
        quota.take(owner.id(), DraftOrigin.WORDS);
        PromptDraft row = pending(owner, DraftOrigin.WORDS);
        row.words = words;
        row.style = style;
        row.avatarId = command.avatarId();
        drafts.persistAndFlush(row);
        jobs.schedule(WriteDraft.TYPE, row.id.toString(), new WriteDraft.Writing(row.id));
        return views.view(row);
    }

    private PromptView begin(Owner owner, ReadPhoto command, boolean available) {
        if (!available) {
            throw new RefusedException(
                    ProblemCode.VISION_UNAVAILABLE, "no vision model, or no money for it today");
        }
        consents.require(owner.id(), ConsentPurpose.VISION);
        if (command.quotedPrice() != prices.photoPrice()) {
            throw new RefusedException(
                    ProblemCode.PRICE_CHANGED,
                    "the price is now " + prices.photoPrice() + " coins");
        }
        quota.take(owner.id(), DraftOrigin.PHOTO);
        PromptDraft row = pending(owner, DraftOrigin.PHOTO);
        row.sourceRef = command.sourceRef();
        row.price = prices.photoPrice();
        row.holdId = ledger.hold(owner.id(), row.price, HoldReason.PHOTO_PROMPT, row.id);
        drafts.persistAndFlush(row);
        jobs.schedule(
                ReadReference.TYPE,
                row.id.toString(),
                new ReadReference.Reading(row.id, owner.id()));
        return views.view(row);
    }

    private PromptDraft pending(Owner owner, DraftOrigin origin) {
        var row = new PromptDraft();
        row.id = UUID.randomUUID();
        row.userId = owner.id();
        row.origin = origin;
        row.status = PromptStatus.PENDING;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Log.infof("prompt=%s origin=%s asked user=%s", row.id, origin, owner.id());
        return row;
    }

    private PromptDraft mine(Owner owner, UUID id) {
        return drafts.of(owner.id(), id)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.PROMPT_NOT_FOUND, "no prompt " + id));
    }
}
