package dev.aisha.api.avatar;

import static dev.aisha.model.problem.ProblemCode.AVATAR_NOT_ENOUGH_PHOTOS;
import static dev.aisha.model.problem.ProblemCode.AVATAR_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.AVATAR_NOT_READY;
import static dev.aisha.model.problem.ProblemCode.AVATAR_PHOTOS_PENDING;
import static dev.aisha.model.problem.ProblemCode.AVATAR_WRONG_STATUS;
import static dev.aisha.model.problem.ProblemCode.TRAINING_ACTIVE;

import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What other features may ask of an avatar, and how a training moves it.
@ApplicationScoped
public class AvatarService {
    private final Avatars avatars;
    private final AvatarPhotos photos;
    private final AvatarViews views;
    private final AvatarConfig config;
    private final Erasures erasures;

    AvatarService(
            Avatars avatars,
            AvatarPhotos photos,
            AvatarViews views,
            AvatarConfig config,
            Erasures erasures) {
        this.avatars = avatars;
        this.photos = photos;
        this.views = views;
        this.config = config;
        this.erasures = erasures;
    }

    /// One avatar as its card shows it.
    ///
    /// @throws RefusedException `avatar.not-found`, also for another owner's or a deleted one
    public AvatarView view(Owner owner, UUID avatarId) {
        return views.of(owned(owner, avatarId));
    }

    /// An avatar that can make images.
    ///
    /// @throws RefusedException `avatar.not-found` or `avatar.not-ready`
    public ReadyAvatar ready(Owner owner, UUID avatarId) {
        return ready(owned(owner, avatarId));
    }

    /// As [#ready(Owner, UUID)], for a job whose order was checked for its owner.
    public ReadyAvatar readyById(UUID avatarId) {
        return ready(avatars.findByIdOptional(avatarId).orElseThrow(() -> notFound(avatarId)));
    }

    /// Whether an avatar has its model and was not deleted.
    public boolean stands(UUID avatarId) {
        return avatars.findByIdOptional(avatarId)
                .filter(row -> row.status == AvatarStatus.COMPLETED)
                .isPresent();
    }

    /// Moves an avatar to TRAINING under its row's lock, so that one training at most begins.
    ///
    /// @throws RefusedException `avatar.not-found`, `training.active`, `avatar.photos-pending`,
    ///   `avatar.not-enough-photos` or `avatar.wrong-status`
    @Transactional(TxType.MANDATORY)
    public TrainableAvatar beginTraining(Owner owner, UUID avatarId, UUID trainingId) {
        Avatar avatar =
                avatars.locked(avatarId)
                        .filter(row -> row.userId.equals(owner.id()))
                        .orElseThrow(() -> notFound(avatarId));
        requireTrainable(avatar);
        TrainableAvatar trainable = trainable(avatar);
        if (!avatars.beginTraining(avatarId, trainingId, trainable.photos().size())) {
            throw new RefusedException(
                    AVATAR_WRONG_STATUS, "an avatar that is " + avatar.status + " can't train");
        }
        Log.infof("avatar=%s training=%s %s -> TRAINING", avatarId, trainingId, avatar.status);
        return trainable;
    }

    /// What a training job works with.
    ///
    /// @throws RefusedException `avatar.not-found`
    public TrainableAvatar trainable(UUID avatarId) {
        return trainable(avatars.findByIdOptional(avatarId).orElseThrow(() -> notFound(avatarId)));
    }

    /// Gives an avatar its model; the user's first one becomes the main avatar. Also after the
    /// training was given up: a late success is kept.
    ///
    /// @return false when the avatar can't take it any more (deleted, or training anew); a LoRA
    ///   stored for a deleted avatar is erased
    @Transactional(TxType.MANDATORY)
    public boolean completeTraining(UUID avatarId, UUID trainingId, AvatarArtefact artefact) {
        if (!avatars.complete(avatarId, trainingId, StoredArtefact.of(artefact))) {
            Log.infof("avatar=%s training=%s result not taken", avatarId, trainingId);
            avatars.findByIdOptional(avatarId)
                    .filter(row -> row.status == AvatarStatus.DELETED)
                    .ifPresent(row -> erasures.schedule(avatarId, trainingId.toString()));
            return false;
        }
        Avatar avatar = avatars.locked(avatarId).orElseThrow();
        avatars.inSequence(avatar.userId);
        avatars.fillMain(avatar.userId);
        Log.infof("avatar=%s training=%s -> COMPLETED", avatarId, trainingId);
        return true;
    }

    /// Ends a training without a model.
    ///
    /// @param status FAILED or CANCELLED
    /// @return false when this training is not the avatar's running one
    @Transactional(TxType.MANDATORY)
    public boolean endTraining(UUID avatarId, UUID trainingId, AvatarStatus status) {
        if (status != AvatarStatus.FAILED && status != AvatarStatus.CANCELLED) {
            throw new IllegalArgumentException(
                    "a training ends FAILED or CANCELLED, not " + status);
        }
        boolean ended = avatars.endTraining(avatarId, trainingId, status);
        if (ended) {
            Log.infof("avatar=%s training=%s -> %s", avatarId, trainingId, status);
        }
        return ended;
    }

    /// The photo set's view of an avatar of this owner.
    ///
    /// @throws RefusedException `avatar.not-found`
    public AvatarFacts facts(Owner owner, UUID avatarId) {
        return owned(owner, avatarId).facts();
    }

    /// As [#facts], holding the row's lock until the transaction ends: slots are counted under it.
    @Transactional(TxType.MANDATORY)
    public AvatarFacts locked(Owner owner, UUID avatarId) {
        return lockedById(avatarId)
                .filter(avatar -> avatar.userId().equals(owner.id()))
                .orElseThrow(() -> notFound(avatarId));
    }

    /// As [#locked], for a job; empty once the avatar is deleted.
    @Transactional(TxType.MANDATORY)
    public Optional<AvatarFacts> lockedById(UUID avatarId) {
        return avatars.locked(avatarId)
                .filter(row -> row.status != AvatarStatus.DELETED)
                .map(Avatar::facts);
    }

    /// Whether photos may be added now, that is, not while training nor afterwards.
    public static boolean takesPhotos(AvatarStatus status) {
        return Avatars.OPEN.contains(status);
    }

    /// Follows the photo set: READY_TO_TRAIN when it is complete, else COLLECTING. Call it under
    /// the row's lock.
    ///
    /// @return the facts after the change
    @Transactional(TxType.MANDATORY)
    public AvatarFacts photosCounted(AvatarFacts avatar, Counts counts) {
        AvatarStatus to =
                counts.pending() == 0 && counts.accepted() >= config.photosMin()
                        ? AvatarStatus.READY_TO_TRAIN
                        : AvatarStatus.COLLECTING;
        if (!avatars.collect(avatar.id(), to)) {
            return avatar;
        }
        Log.infof("avatar=%s %s -> %s", avatar.id(), avatar.status(), to);
        return new AvatarFacts(avatar.id(), avatar.userId(), avatar.name(), avatar.type(), to);
    }

    /// Avatars whose training failed, untouched since before then: the longest first, as many as a
    /// sweep takes at once.
    @Transactional
    public List<UUID> failedBefore(Instant instant) {
        return avatars.failedBefore(instant);
    }

    /// The next revision of an avatar's photo card. Call it under the row's lock.
    @Transactional(TxType.MANDATORY)
    public long nextPhotoRevision(UUID avatarId) {
        return avatars.nextPhotoRevision(avatarId);
    }

    private void requireTrainable(Avatar avatar) {
        switch (avatar.status) {
            case DELETED -> throw notFound(avatar.id);
            case TRAINING ->
                    throw new RefusedException(TRAINING_ACTIVE, "a training is under way already");
            case COMPLETED ->
                    throw new RefusedException(
                            AVATAR_WRONG_STATUS, "the avatar is trained already");
            case DRAFT, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED, UNKNOWN -> {}
        }
        Counts counts = photos.counts(List.of(avatar.id)).getOrDefault(avatar.id, Counts.NONE);
        if (counts.pending() > 0) {
            throw new RefusedException(
                    AVATAR_PHOTOS_PENDING, counts.pending() + " photos are not judged yet");
        }
        if (counts.accepted() < config.photosMin()) {
            throw new RefusedException(
                    AVATAR_NOT_ENOUGH_PHOTOS,
                    counts.accepted() + " photos of at least " + config.photosMin());
        }
    }

    private TrainableAvatar trainable(Avatar avatar) {
        return new TrainableAvatar(
                avatar.id,
                avatar.name,
                avatar.type,
                avatar.subject,
                avatar.trigger,
                photos.accepted(avatar.id));
    }

    private static ReadyAvatar ready(Avatar avatar) {
        AvatarArtefact artefact = avatar.artefact();
        if (artefact == null) {
            throw new RefusedException(AVATAR_NOT_READY, "the avatar is " + avatar.status);
        }
        return new ReadyAvatar(
                avatar.id, avatar.name, avatar.type, avatar.subject, avatar.trigger, artefact);
    }

    private Avatar owned(Owner owner, UUID avatarId) {
        return avatars.owned(owner.id(), avatarId).orElseThrow(() -> notFound(avatarId));
    }

    private static RefusedException notFound(UUID avatarId) {
        return new RefusedException(AVATAR_NOT_FOUND, "no avatar " + avatarId);
    }
}
