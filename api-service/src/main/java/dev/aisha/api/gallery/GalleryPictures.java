package dev.aisha.api.gallery;

import dev.aisha.api.avatar.AvatarPictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells avatars what was made with them.
@ApplicationScoped
class GalleryPictures implements AvatarPictures {
    private final Images images;

    GalleryPictures(Images images) {
        this.images = images;
    }

    @Override
    public Map<UUID, Pictures> of(Collection<UUID> avatarIds) {
        if (avatarIds.isEmpty()) {
            return Map.of();
        }
        return images.byAvatar(avatarIds).stream()
                .collect(
                        Collectors.toMap(
                                Images.ImagesOfAvatar::avatarId,
                                found -> new Pictures(found.images(), found.newest())));
    }
}
