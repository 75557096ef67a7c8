package dev.aisha.api.avatar;

import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.Erasures.Erasure;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.avatar.AvatarStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/// Removes what a deleted avatar left in the store: photos and weights.
@ApplicationScoped
class EraseAvatar implements Job<Erasure> {
    private final Avatars avatars;
    private final Owners owners;
    private final ObjectStore store;

    EraseAvatar(Avatars avatars, Owners owners, ObjectStore store) {
        this.avatars = avatars;
        this.owners = owners;
        this.store = store;
    }

    @Override
    public JobType<Erasure> type() {
        return Erasures.TYPE;
    }

    @Override
    public void run(Erasure erasure) {
        Avatar avatar = avatars.findById(erasure.avatarId());
        if (avatar == null || avatar.status != AvatarStatus.DELETED) {
            return;
        }
        var subject = owners.byId(avatar.userId).subject();
        store.deletePrefix(Bucket.AVATARS, subject + "/avatars/" + avatar.id + "/");
        Log.infof("avatar=%s objects erased", avatar.id);
    }
}
