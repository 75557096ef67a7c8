package dev.aisha.api.avatar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the photo set tells its avatar; answered by the feature that keeps photos.
public interface AvatarPhotos {
    /// An avatar without photos may be missing in the answer.
    Map<UUID, Counts> counts(Collection<UUID> avatarIds);

    /// The photos that a training uses, oldest first.
    List<PhotoObject> accepted(UUID avatarId);

    /// Removes the rows of an avatar that is being deleted; its objects go with the avatar's own.
    void forget(UUID avatarId);

    /// Photos by where they stand.
    record Counts(int accepted, int pending, int rejected, int lost) {
        /// No photo at all.
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
