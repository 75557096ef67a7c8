package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The card that counts photos, with the newest refusals and how to put them right.
record PhotoScreens(Texts texts) {
    private static final int REASONS = 3;
    private static final double MEGA = 1_000_000;

    Rendered card(Screen.Photos photos) {
        PhotoSetView set = photos.set();
        int missing = Math.max(0, set.min() - set.accepted() - set.pending());
        boolean full = set.accepted() + set.pending() >= set.max();
        boolean empty = set.accepted() + set.pending() + set.rejected() + set.lost() == 0;
        Html text =
                texts.photosTitle(Clip.name(set.avatarName()), set.accepted(), set.max())
                        .and(set.pending() > 0, texts.photosPending(set.pending()))
                        .and(set.rejected() > 0, texts.photosRefused(set.rejected()))
                        .and(reasons(set))
                        .and(set.lost() > 0, texts.photosLost(set.lost()))
                        .and(empty, texts.photosEmpty(set.min(), set.max()))
                        .and(!empty && missing > 0, texts.photosMissing(missing))
                        .and(set.complete() && !full, texts.photosEnough())
                        .and(full, texts.photosFull());
        UUID id = set.avatarId();
        return page(
                photos.live() ? new Placement.Live(set.pending() == 0) : new Placement.OnScreen(),
                text,
                new Keys(texts)
                        .row(set.complete(), button(texts.ready(), new Callback.Review(id, null)))
                        .row(
                                button(texts.tipsButton(), new Callback.PhotoTips(id)),
                                button(texts.cancel(), new Callback.LeaveDraft(id)))
                        .backAndMenu());
    }

    Rendered tips(UUID avatarId) {
        return page(
                texts.tips(),
                new Keys(texts)
                        .row(button(texts.toPhotos(), new Callback.OpenDraft(avatarId)))
                        .menu());
    }

    private Html reasons(PhotoSetView set) {
        List<PhotoView> refused =
                set.photos().stream()
                        .filter(photo -> photo.status() == PhotoStatus.REJECTED)
                        .toList();
        Html lines = Html.EMPTY;
        for (PhotoView photo :
                refused.subList(Math.max(0, refused.size() - REASONS), refused.size())) {
            lines = lines.and(texts.photosReason(reason(photo)));
        }
        return lines;
    }

    private Html reason(PhotoView photo) {
        PhotoRejection rejection = photo.rejection();
        return switch (rejection == null ? PhotoRejection.UNKNOWN : rejection) {
            case UNREADABLE -> texts.refusedUnreadable();
            case UNSUPPORTED_FORMAT -> texts.refusedFormat();
            case TOO_MANY_BYTES -> texts.refusedBytes(rounded(photo.bound(), MEGA, 20));
            case TOO_MANY_PIXELS -> texts.refusedPixels(rounded(photo.bound(), MEGA, 40));
            case TOO_SMALL ->
                    texts.refusedSmall(
                            rounded(photo.measured(), 1, 0), rounded(photo.bound(), 1, 512));
            case TOO_NARROW -> texts.refusedNarrow();
            case DUPLICATE -> texts.refusedDuplicate();
            case NEAR_DUPLICATE -> texts.refusedNearDuplicate();
            case UNKNOWN -> texts.refusedOther();
        };
    }

    private static long rounded(@Nullable Double value, double unit, long otherwise) {
        return value == null ? otherwise : Math.round(value / unit);
    }
}
