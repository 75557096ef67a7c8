package dev.aisha.api.avatar;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the gallery tells an avatar's card. Asked for here and answered there, so that the gallery
/// may know avatars and not the other way round.
public interface AvatarPictures {
    /// An avatar without images may be missing in the answer.
    Map<UUID, Pictures> of(Collection<UUID> avatarIds);

    /// @param newest an image to show on the card
    record Pictures(long images, @Nullable UUID newest) {
        static final Pictures NONE = new Pictures(0, null);
    }
}
