package dev.aisha.api.training;

import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.catalogue.TrainingProfile.Preset;
import dev.aisha.api.catalogue.TrainingProfiles;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.provider.Endpoints;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.PresetOffer;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person does with trainings: see the offer, start one, look at it, give it up.
@ApplicationScoped
@Transactional
class TrainingService {
    private final Trainings trainings;
    private final TrainingSettlement settlement;
    private final TrainingViews views;
    private final TrainingProfiles profiles;
    private final AvatarService avatars;
    private final Consents consents;
    private final Ledger ledger;
    private final ProviderRequests requests;
    private final TrainingConfig config;
    private final Rehearsals rehearsals;
    private final Endpoints endpoints;
    private final Clock clock;

    TrainingService(
            Trainings trainings,
            TrainingSettlement settlement,
            TrainingViews views,
            TrainingProfiles profiles,
            AvatarService avatars,
            Consents consents,
            Ledger ledger,
            ProviderRequests requests,
            TrainingConfig config,
            Rehearsals rehearsals,
            Endpoints endpoints,
            Clock clock) {
        this.trainings = trainings;
        this.settlement = settlement;
        this.views = views;
        this.profiles = profiles;
        this.avatars = avatars;
        this.consents = consents;
        this.ledger = ledger;
        this.requests = requests;
        this.config = config;
        this.rehearsals = rehearsals;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    TrainingOffer offer(Owner owner, UUID avatarId) {
        AvatarView avatar = avatars.view(owner, avatarId);
        List<PresetOffer> presets =
                offered(avatar.type()).stream()
                        .flatMap(profile -> profile.presets().entrySet().stream())
                        .map(entry ->
                                new PresetOffer(
                                        entry.getKey(),
                                        price(entry.getValue()),
                                        entry.getValue().minMinutes(),
                                        entry.getValue().maxMinutes()))
                        .toList();
        return new TrainingOffer(
                avatarId,
                avatar.name(),
                avatar.acceptedPhotos(),
                ledger.balance(owner.id()).available(),
                presets);
    }

    /// One transaction: the avatar is taken, the coins are held, and the order is written. Of any
    /// number of taps at once, the avatar's row lets one through.
    TrainingView start(Owner owner, UUID avatarId, StartTraining command) {
        consents.require(owner.id(), ConsentPurpose.TRAINING);
        UUID id = UUID.randomUUID();
        TrainableAvatar avatar = avatars.beginTraining(owner, avatarId, id);
        TrainingProfile profile = offered(avatar.type()).orElseThrow(TrainingService::unavailable);
        Preset preset = profile.presets().get(command.preset());
        if (preset == null) {
            throw unavailable();
        }
        if (price(preset) != command.quotedPrice()) {
            throw new RefusedException(
                    ProblemCode.PRICE_CHANGED, "it costs " + price(preset) + " now");
        }
        Training row = new Training();
        row.id = id;
        row.userId = owner.id();
        row.avatarId = avatarId;
        row.profile = profile.name();
        row.preset = command.preset();
        row.status = TrainingStatus.PENDING;
        row.test = rehearsals.on();
        row.price = price(preset);
        row.holdId = ledger.hold(owner.id(), row.price, HoldReason.TRAINING, id);
        row.revision = 1;
        row.createdAt = clock.instant();
        trainings.persistAndFlush(row);
        requests.order(
                WorkKind.TRAINING,
                id,
                owner.id(),
                row.createdAt.plus(config.deadline()),
                row.test ? 0 : preset.steps() * profile.microUsdPerStep());
        settlement.progressed(row);
        Log.infof(
                "training=%s avatar=%s profile=%s price=%d", id, avatarId, row.profile, row.price);
        return views.of(row);
    }

    TrainingView view(Owner owner, UUID id) {
        return views.of(owned(owner, id));
    }

    /// What was not sent ends at once; what may run at the provider keeps its hold until the
    /// provider has answered.
    TrainingView cancel(Owner owner, UUID id) {
        owned(owner, id);
        abandon(id);
        Training row = trainings.row(id);
        switch (row.status) {
            case CANCELLING, CANCELLED -> Log.infof("training=%s %s", id, row.status);
            case PENDING,
                    SUBMITTING,
                    QUEUED,
                    RUNNING,
                    STORING,
                    SUCCEEDED,
                    FAILED,
                    EXPIRED,
                    UNKNOWN ->
                    throw new RefusedException(
                            ProblemCode.TRAINING_NOT_CANCELLABLE, "the training is " + row.status);
        }
        return views.of(row);
    }

    /// Stops a training wherever it stands, if it can be.
    void abandon(UUID id) {
        // its submit may come back, provably not sent, between the first two looks
        if (unsent(id) || stopping(id) || unsent(id)) {
            requests.cancel(WorkKind.TRAINING, id);
        }
    }

    private Optional<TrainingProfile> offered(AvatarType type) {
        return profiles.offered(type)
                .filter(profile -> rehearsals.on() || endpoints.offers(profile.endpoint()));
    }

    private boolean unsent(UUID id) {
        return settlement.ended(
                id,
                TrainingStatus.CANCELLED,
                TrainingFailure.CANCELLED,
                List.of(TrainingStatus.PENDING));
    }

    private boolean stopping(UUID id) {
        boolean stopping =
                trainings.move(
                        id,
                        TrainingStatus.CANCELLING,
                        TrainingStatus.SUBMITTING,
                        TrainingStatus.QUEUED,
                        TrainingStatus.RUNNING);
        if (stopping) {
            settlement.progressed(trainings.row(id));
        }
        return stopping;
    }

    private long price(Preset preset) {
        return rehearsals.on() ? 0 : preset.price();
    }

    private Training owned(Owner owner, UUID id) {
        return trainings
                .owned(owner.id(), id)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.TRAINING_NOT_FOUND, "no training " + id));
    }

    private static RefusedException unavailable() {
        return new RefusedException(
                ProblemCode.TRAINING_UNAVAILABLE, "this training is not offered now");
    }
}
