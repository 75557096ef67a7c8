package dev.aisha.api.upscale;

import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.catalogue.Upscaler;
import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.Upscalable;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders 2K versions: one per image, whoever asks how often.
@ApplicationScoped
@Transactional
class UpscaleService {
    private final Owners owners;
    private final Images images;
    private final Consents consents;
    private final UpscalerChoice choice;
    private final Upscales upscales;
    private final UpscaleViews views;
    private final UpscaleSettlement settlement;
    private final Ledger ledger;
    private final ProviderRequests requests;
    private final Idempotency idempotency;
    private final UpscaleConfig config;
    private final Clock clock;

    UpscaleService(
            Owners owners,
            Images images,
            Consents consents,
            UpscalerChoice choice,
            Upscales upscales,
            UpscaleViews views,
            UpscaleSettlement settlement,
            Ledger ledger,
            ProviderRequests requests,
            Idempotency idempotency,
            UpscaleConfig config,
            Clock clock) {
        this.owners = owners;
        this.images = images;
        this.consents = consents;
        this.choice = choice;
        this.upscales = upscales;
        this.views = views;
        this.settlement = settlement;
        this.ledger = ledger;
        this.requests = requests;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    UpscaleView start(String user, UUID imageId, @Nullable String key, StartUpscale command) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner,
                key,
                "POST upscale " + imageId,
                command,
                UpscaleView.class,
                () -> begin(owner, imageId, command));
    }

    /// The image's row is locked: simultaneous taps are answered one after the other.
    private UpscaleView begin(Owner owner, UUID imageId, StartUpscale command) {
        Upscalable image =
                images.locked(owner.id(), imageId)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemCode.IMAGE_NOT_FOUND, "no image " + imageId));
        TwoK standing = image.twoK();
        if (standing != null) {
            return views.standing(image, standing);
        }
        Optional<Upscale> active = upscales.active(imageId);
        if (active.isPresent()) {
            return views.view(active.get());
        }
        Upscaler upscaler =
                choice.offered()
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemCode.UPSCALE_UNAVAILABLE, "no upscaler is on"));
        if (config.price() != command.quotedPrice()) {
            throw new RefusedException(
                    ProblemCode.PRICE_CHANGED, "the price is now " + config.price() + " coins");
        }
        if (image.avatarId() != null) { // somebody's likeness leaves again
            consents.require(owner.id(), ConsentPurpose.TRAINING);
        }
        return ordered(owner, image, upscaler);
    }

    private UpscaleView ordered(Owner owner, Upscalable image, Upscaler upscaler) {
        Instant now = clock.instant();
        Upscale row = new Upscale();
        row.id = UUID.randomUUID();
        row.userId = owner.id();
        row.imageId = image.id();
        row.status = UpscaleStatus.PENDING;
        row.price = config.price();
        row.model = upscaler.name();
        row.revision = 1;
        row.createdAt = now;
        row.deadline = now.plus(config.deadline());
        // locks the user's coins: simultaneous starts are counted one after the other
        row.holdId = ledger.hold(owner.id(), row.price, HoldReason.UPSCALE, row.id);
        if (upscales.activeOf(owner.id()) >= config.activeLimit()) {
            throw new RefusedException(
                    ProblemCode.UPSCALE_LIMIT, config.activeLimit() + " upscales are under way");
        }
        upscales.persistAndFlush(row);
        requests.order(
                WorkKind.UPSCALE,
                row.id,
                owner.id(),
                row.deadline,
                upscaler.microUsdToReach(Upscalable.LONG_SIDE, image.width(), image.height()));
        settlement.progress(row);
        Log.infof(
                "upscale=%s ordered user=%s image=%s model=%s price=%d",
                row.id, owner.id(), image.id(), row.model, row.price);
        return views.view(row);
    }
}
