package dev.aisha.api.photo;

import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.job.Retained;
import dev.aisha.model.avatar.AvatarStatus;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The photos of a training that failed wait for another try, but not for ever: after a while the
/// avatar is an empty draft.
@ApplicationScoped
class FailedSets implements Retained {
    /// The consent's text promises it.
    private static final Duration KEPT = Duration.ofDays(30);

    private final AvatarService avatars;
    private final Photos photos;

    FailedSets(AvatarService avatars, Photos photos) {
        this.avatars = avatars;
        this.photos = photos;
    }

    @Override
    public Duration kept() {
        return KEPT;
    }

    @Override
    public void forgetBefore(Instant instant) {
        for (UUID avatar : avatars.failedBefore(instant)) {
            QuarkusTransaction.requiringNew().run(() -> forget(avatar));
        }
    }

    private void forget(UUID id) {
        avatars.lockedById(id)
                .filter(avatar -> avatar.status() == AvatarStatus.FAILED)
                .ifPresent(avatar -> {
                    photos.deleteAllOf(id);
                    avatars.photosCounted(avatar, Counts.NONE);
                    Log.infof("avatar=%s photos of a failed training deleted", id);
                });
    }
}
