package dev.aisha.bot.screen;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.training.TrainingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Photo sets that are looked through, and their screens.
public final class AvatarSamples {
    private AvatarSamples() {}

    public static UUID photo(int index) {
        return new UUID(7, index);
    }

    /// Photos of all kinds, the first ones accepted.
    public static PhotoSetView set(Samples s, AvatarStatus status, int photos) {
        List<PhotoView> views = IntStream.range(0, photos).mapToObj(i -> view(s, i)).toList();
        var plain = s.photos(status, photos, 0, 0);
        return new PhotoSetView(
                plain.avatarId(),
                plain.avatarName(),
                AvatarType.PORTRAIT,
                status,
                photos,
                0,
                0,
                0,
                plain.min(),
                plain.max(),
                plain.quality(),
                plain.missing(),
                plain.alike(),
                views);
    }

    public static List<Screen> screens(Samples s) {
        List<Screen> all = new ArrayList<>();
        all.add(new AvatarScreen.TypeComparison());
        all.add(new AvatarScreen.AvatarShownOff(s.training(TrainingStatus.SUCCEEDED, null)));
        for (int photos = 1; photos <= 3; photos++) {
            all.add(new AvatarScreen.PhotoLook(set(s, AvatarStatus.COLLECTING, photos), 0));
        }
        var every = set(s, AvatarStatus.TRAINING, 60);
        for (int i = 0; i < 60; i++) {
            all.add(new AvatarScreen.PhotoLook(every, i));
        }
        return all;
    }

    private static PhotoView view(Samples s, int index) {
        PhotoStatus[] kinds = PhotoStatus.values();
        PhotoStatus status = index < 3 ? PhotoStatus.ACCEPTED : kinds[index % kinds.length];
        PhotoRejection[] reasons = PhotoRejection.values();
        PhotoView plain = s.refused(reasons[index % reasons.length]);
        return new PhotoView(
                photo(index),
                status,
                status == PhotoStatus.REJECTED ? plain.rejection() : null,
                plain.measured(),
                plain.bound(),
                plain.pose(),
                plain.framing(),
                plain.createdAt());
    }
}
