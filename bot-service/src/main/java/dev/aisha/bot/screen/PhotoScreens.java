package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import java.util.List;
import java.util.UUID;

/// The card that counts photos, with the newest refusals and how to put them right.
record PhotoScreens(Texts texts) {
    private static final int REASONS = 3;

    Rendered card(Screen.Photos photos) {
        PhotoSetView set = photos.set();
        int missing = Math.max(0, set.min() - set.accepted() - set.pending());
        boolean full = set.accepted() + set.pending() >= set.max();
        var coach = new PhotoCoach(texts);
        boolean empty = set.accepted() + set.pending() + set.rejected() + set.lost() == 0;
        Html text =
                texts.photosTitle(Clip.name(set.avatarName()), set.accepted(), set.max())
                        .and(coach.quality(set))
                        .and(set.pending() > 0, texts.photosPending(set.pending()))
                        .and(set.rejected() > 0, texts.photosRefused(set.rejected()))
                        .and(reasons(set))
                        .and(set.lost() > 0, texts.photosLost(set.lost()))
                        .and(empty, texts.photosEmpty(set.min(), set.max()))
                        .and(!empty && missing > 0, texts.photosMissing(missing))
                        .and(!empty && missing > 0, likeness(set.avatarType()))
                        .and(set.complete() && !full, texts.photosEnough())
                        .and(full, texts.photosFull())
                        .and(coach.gaps(set));
        UUID id = set.avatarId();
        return page(
                photos.live() ? new Placement.Live(set.pending() == 0) : new Placement.OnScreen(),
                text,
                new Keys(texts)
                        .row(set.complete(), button(texts.ready(), new Callback.Review(id, null)))
                        .row(
                                !set.photos().isEmpty(),
                                button(texts.lookThrough(), new AvatarTap.LookThrough(id, null)))
                        .row(
                                button(texts.tipsButton(), new Callback.PhotoTips(id)),
                                button(texts.cancel(), new Callback.LeaveDraft(id)))
                        .backAndMenu());
    }

    /// The picture shows portraits, so only they have it.
    Rendered tips(AvatarView avatar) {
        var keyboard =
                new Keys(texts)
                        .row(button(texts.toPhotos(), new AvatarTap.ToPhotos(avatar.id())))
                        .menu();
        return switch (avatar.type()) {
            case PORTRAIT, UNKNOWN ->
                    LookScreens.picture(new PictureRef.ShippedRef("tips"), texts.tips(), keyboard);
            case STYLE -> page(texts.tipsStyle(), keyboard);
        };
    }

    private Html likeness(AvatarType type) {
        return switch (type) {
            case PORTRAIT, UNKNOWN -> texts.photosVary();
            case STYLE -> texts.photosAlike();
        };
    }

    private Html reasons(PhotoSetView set) {
        List<PhotoView> refused =
                set.photos().stream()
                        .filter(photo -> photo.status() == PhotoStatus.REJECTED)
                        .toList();
        var coach = new PhotoCoach(texts);
        Html lines = Html.EMPTY;
        for (PhotoView photo :
                refused.subList(Math.max(0, refused.size() - REASONS), refused.size())) {
            lines = lines.and(texts.photosReason(coach.reason(photo)));
        }
        return lines;
    }
}
