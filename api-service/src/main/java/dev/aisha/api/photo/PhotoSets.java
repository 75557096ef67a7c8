package dev.aisha.api.photo;

import dev.aisha.api.avatar.AvatarConfig;
import dev.aisha.api.avatar.AvatarFacts;
import dev.aisha.api.avatar.AvatarPhotos.Counts;
import dev.aisha.api.photo.SetCoach.Advice;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Puts the collecting card together.
@ApplicationScoped
class PhotoSets {
    private final Photos photos;
    private final AvatarConfig bounds;
    private final SetCoach coach;

    PhotoSets(Photos photos, AvatarConfig bounds, SetCoach coach) {
        this.photos = photos;
        this.bounds = bounds;
        this.coach = coach;
    }

    Counts counts(UUID avatarId) {
        return photos.counts(List.of(avatarId)).getOrDefault(avatarId, Counts.NONE);
    }

    PhotoSetView of(AvatarFacts avatar) {
        Counts counts = counts(avatar.id());
        List<Photo> all = photos.ofAvatar(avatar.id());
        Advice advice = avatar.type() == AvatarType.PORTRAIT ? advice(all) : Advice.NONE;
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
                advice.quality(),
                advice.missing(),
                advice.alike(),
                all.stream().map(Photo::view).toList());
    }

    private Advice advice(List<Photo> all) {
        return coach.advise(
                all.stream().filter(photo -> photo.status == PhotoStatus.ACCEPTED).toList());
    }
}
