package dev.aisha.api.photo;

import static dev.aisha.model.problem.ProblemCode.AVATAR_WRONG_STATUS;
import static dev.aisha.model.problem.ProblemCode.PHOTO_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.PHOTO_SET_FULL;

import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarConfig;
import dev.aisha.api.avatar.AvatarFacts;
import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.photo.JudgePhoto.Judging;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Takes photos in and throws them out. Slots are counted under the avatar's row lock, so that an
/// album that arrives all at once can't overfill the set.
@ApplicationScoped
@Transactional
class PhotoIntake {
    private final Photos photos;
    private final PhotoSets sets;
    private final AvatarService avatars;
    private final AvatarConfig bounds;
    private final Consents consents;
    private final PhotoQuota quota;
    private final PhotoErasures erasures;
    private final Jobs jobs;
    private final Clock clock;

    PhotoIntake(
            Photos photos,
            PhotoSets sets,
            AvatarService avatars,
            AvatarConfig bounds,
            Consents consents,
            PhotoQuota quota,
            PhotoErasures erasures,
            Jobs jobs,
            Clock clock) {
        this.photos = photos;
        this.sets = sets;
        this.avatars = avatars;
        this.bounds = bounds;
        this.consents = consents;
        this.quota = quota;
        this.erasures = erasures;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The same reference for the same avatar is the same photo, whenever it comes again; only a
    /// lost one is asked for anew.
    PhotoSetView add(Owner owner, UUID avatarId, String sourceRef) {
        AvatarFacts avatar = avatars.locked(owner, avatarId);
        String hash = Sha256.hex(sourceRef);
        Optional<Photo> known = photos.bySource(avatarId, hash);
        if (known.isPresent() && known.get().status != PhotoStatus.LOST) {
            return sets.of(avatar);
        }
        consents.require(owner.id(), ConsentPurpose.TRAINING);
        if (!AvatarService.takesPhotos(avatar.status())) {
            throw new RefusedException(AVATAR_WRONG_STATUS, "the avatar is " + avatar.status());
        }
        Counts counts = sets.counts(avatarId);
        if (counts.pending() + counts.accepted() >= bounds.photosMax()) {
            throw new RefusedException(PHOTO_SET_FULL, "at most " + bounds.photosMax() + " photos");
        }
        quota.take(owner.id());
        known.ifPresent(this::drop);
        Photo photo = insert(avatar, sourceRef, hash);
        jobs.schedule(
                JudgePhoto.TYPE, photo.id.toString(), new Judging(photo.id, avatarId, owner.id()));
        return sets.of(avatars.photosCounted(avatar, sets.counts(avatarId)));
    }

    PhotoSetView view(Owner owner, UUID avatarId) {
        return sets.of(avatars.facts(owner, avatarId));
    }

    /// Where an accepted photo's bytes are.
    ///
    /// @throws RefusedException `photo.not-found` also for one that was refused: its bytes are not
    ///   kept
    String objectKey(Owner owner, UUID avatarId, UUID photoId) {
        return photos.ofAvatar(avatars.facts(owner, avatarId).id(), photoId)
                .flatMap(photo -> Optional.ofNullable(photo.objectKey))
                .orElseThrow(() ->
                        new RefusedException(PHOTO_NOT_FOUND, "no picture of photo " + photoId));
    }

    /// Removes a photo from the set. One that is not there is removed already.
    PhotoSetView remove(Owner owner, UUID avatarId, UUID photoId) {
        AvatarFacts avatar = avatars.locked(owner, avatarId);
        if (avatar.status() == AvatarStatus.TRAINING) {
            throw new RefusedException(AVATAR_WRONG_STATUS, "the photos are being trained with");
        }
        photos.ofAvatar(avatarId, photoId).ifPresent(this::drop);
        Counts counts = sets.counts(avatarId);
        return sets.of(
                AvatarService.takesPhotos(avatar.status()) && avatar.status() != AvatarStatus.DRAFT
                        ? avatars.photosCounted(avatar, counts)
                        : avatar);
    }

    private void drop(Photo photo) {
        photos.delete(photo);
        photos.flush();
        jobs.cancel(JudgePhoto.TYPE, photo.id.toString());
        erasures.schedule(photo);
        Log.infof("photo=%s avatar=%s removed", photo.id, photo.avatarId);
    }

    private Photo insert(AvatarFacts avatar, String sourceRef, String hash) {
        var photo = new Photo();
        photo.id = UUID.randomUUID();
        photo.avatarId = avatar.id();
        photo.userId = avatar.userId();
        photo.sourceRef = sourceRef;
        photo.sourceHash = hash;
        photo.status = PhotoStatus.PENDING;
        photo.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        photos.persistAndFlush(photo);
        Log.infof("photo=%s avatar=%s taken", photo.id, avatar.id());
        return photo;
    }
}
