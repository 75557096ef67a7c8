package dev.aisha.api.avatar;

import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.api.avatar.AvatarPictures.Pictures;
import dev.aisha.model.avatar.AvatarView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Puts a card together from the row, its photos and its images: three queries for any number.
@ApplicationScoped
class AvatarViews {
    private final AvatarPhotos photos;
    private final AvatarPictures pictures;

    AvatarViews(AvatarPhotos photos, AvatarPictures pictures) {
        this.photos = photos;
        this.pictures = pictures;
    }

    AvatarView of(Avatar avatar) {
        return of(List.of(avatar)).getFirst();
    }

    List<AvatarView> of(List<Avatar> avatars) {
        List<UUID> ids = avatars.stream().map(avatar -> avatar.id).toList();
        var counts = photos.counts(ids);
        var images = pictures.of(ids);
        return avatars.stream()
                .map(avatar ->
                        view(
                                avatar,
                                counts.getOrDefault(avatar.id, Counts.NONE),
                                images.getOrDefault(avatar.id, Pictures.NONE)))
                .toList();
    }

    private static AvatarView view(Avatar avatar, Counts counts, Pictures pictures) {
        return new AvatarView(
                avatar.id,
                avatar.type,
                avatar.subject,
                avatar.name,
                avatar.status,
                avatar.main,
                avatar.artefactKind == Avatar.ArtefactKind.TEST,
                avatar.photos(counts.accepted()),
                counts.pending(),
                counts.accepted() + counts.pending(),
                pictures.images(),
                avatar.trainingId,
                pictures.newest(),
                avatar.preset,
                avatar.createdAt);
    }
}
