package dev.aisha.api.photo;

import dev.aisha.api.avatar.AvatarConfig;
import dev.aisha.api.avatar.AvatarFacts;
import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.model.photo.PhotoSetView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Puts the collecting card together.
@ApplicationScoped
class PhotoSets {
    private final Photos photos;
    private final AvatarConfig bounds;

    PhotoSets(Photos photos, AvatarConfig bounds) {
        this.photos = photos;
        this.bounds = bounds;
    }

    Counts counts(UUID avatarId) {
        return photos.counts(List.of(avatarId)).getOrDefault(avatarId, Counts.NONE);
    }

    PhotoSetView of(AvatarFacts avatar) {
        Counts counts = counts(avatar.id());
        return new PhotoSetView(
                avatar.id(),
                avatar.name(),
                avatar.type(),
                avatar.status(),
                counts.accepted(),
                counts.pending(),
                counts.rejected(),
                counts.lost(),
                bounds.photosMin(),
                bounds.photosMax(),
                null,
                List.of(),
                0,
                photos.ofAvatar(avatar.id()).stream().map(Photo::view).toList());
    }
}
