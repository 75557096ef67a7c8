package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.DUPLICATE;
import static dev.aisha.model.photo.PhotoRejection.NEAR_DUPLICATE;

import dev.aisha.api.avatar.AvatarFacts;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Writes verdicts: the photo, its avatar's status and the message to its owner move together,
/// under the avatar's row lock, which also makes duplicates of photos judged side by side visible.
@ApplicationScoped
@Transactional
class PhotoVerdicts {
    private final Photos photos;
    private final PhotoSets sets;
    private final AvatarService avatars;
    private final Outbox outbox;
    private final PhotoConfig config;

    PhotoVerdicts(
            Photos photos,
            PhotoSets sets,
            AvatarService avatars,
            Outbox outbox,
            PhotoConfig config) {
        this.photos = photos;
        this.sets = sets;
        this.avatars = avatars;
        this.outbox = outbox;
        this.config = config;
    }

    /// @return whether the photo is ACCEPTED by this call, so that its object must stay
    boolean write(UUID photoId, Verdict found) {
        Photo photo = photos.findById(photoId);
        if (photo == null) {
            return false;
        }
        Optional<AvatarFacts> avatar = avatars.lockedById(photo.avatarId);
        if (avatar.isEmpty()) {
            return false;
        }
        Verdict verdict = found instanceof Verdict.Accepted fit ? compared(photo, fit) : found;
        if (!photos.judge(photoId, verdict)) {
            return false;
        }
        photos.getEntityManager().refresh(photo);
        Log.infof(
                "photo=%s avatar=%s %s %s", photoId, photo.avatarId, photo.status, photo.rejection);
        AvatarFacts now = avatars.photosCounted(avatar.get(), sets.counts(photo.avatarId));
        outbox.tell(
                photo.userId,
                photo.avatarId,
                avatars.nextPhotoRevision(photo.avatarId),
                new PhotoJudged(photo.view(), sets.of(now)));
        return verdict instanceof Verdict.Accepted;
    }

    private Verdict compared(Photo photo, Verdict.Accepted fit) {
        int nearest = Integer.MAX_VALUE;
        for (Photo other : photos.accepted(photo.avatarId, photo.id)) {
            if (fit.sha256().equals(other.sha256)) {
                return new Verdict.Refused(DUPLICATE, 0.0, 0.0);
            }
            if (other.look != null) {
                nearest = Math.min(nearest, Look.distance(fit.look(), other.look));
            }
        }
        return nearest <= config.nearDistance()
                ? new Verdict.Refused(
                        NEAR_DUPLICATE, (double) nearest, (double) config.nearDistance())
                : fit;
    }
}
