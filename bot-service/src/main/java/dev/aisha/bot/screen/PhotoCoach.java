package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.photo.SetGap;
import org.jspecify.annotations.Nullable;

/// How good a set of photos is, what would make it better, and why a photo was refused.
record PhotoCoach(Texts texts) {
    private static final int MOST_GAPS = 3;
    private static final double MEGA = 1_000_000;

    Html quality(PhotoSetView set) {
        Integer quality = set.quality();
        return quality == null ? Html.EMPTY : texts.photosQuality(quality);
    }

    /// The most needed first. How many photos are missing is said by the card itself.
    Html gaps(PhotoSetView set) {
        return set.missing().stream()
                .filter(gap -> gap != SetGap.TOO_FEW && gap != SetGap.UNKNOWN)
                .limit(MOST_GAPS)
                .map(gap -> texts.photosGap(gap(gap, set)))
                .reduce(Html.EMPTY, Html::and);
    }

    Html reason(PhotoView photo) {
        PhotoRejection rejection = photo.rejection();
        return switch (rejection == null ? PhotoRejection.UNKNOWN : rejection) {
            case UNREADABLE -> texts.refusedUnreadable();
            case UNSUPPORTED_FORMAT -> texts.refusedFormat();
            case HEIC_UNSUPPORTED -> texts.refusedHeic();
            case TOO_MANY_BYTES -> texts.refusedBytes(rounded(photo.bound(), MEGA, 20));
            case TOO_MANY_PIXELS -> texts.refusedPixels(rounded(photo.bound(), MEGA, 40));
            case TOO_SMALL ->
                    texts.refusedSmall(
                            rounded(photo.measured(), 1, 0), rounded(photo.bound(), 1, 512));
            case TOO_NARROW -> texts.refusedNarrow();
            case DUPLICATE -> texts.refusedDuplicate();
            case NEAR_DUPLICATE -> texts.refusedNearDuplicate();
            case NO_FACE -> texts.refusedNoFace();
            case SEVERAL_FACES -> texts.refusedSeveralFaces();
            case FACE_TOO_SMALL ->
                    texts.refusedSmallFace(
                            rounded(photo.measured(), 1, 0), rounded(photo.bound(), 1, 100));
            case FACE_CUT -> texts.refusedCutFace();
            case BLURRED -> texts.refusedBlurred();
            case TOO_DARK -> texts.refusedDark();
            case TOO_BRIGHT -> texts.refusedBright();
            case FLAT -> texts.refusedFlat();
            case UNKNOWN -> texts.refusedOther();
        };
    }

    private Html gap(SetGap gap, PhotoSetView set) {
        return switch (gap) {
            case NO_FRONT -> texts.gapFront();
            case NO_LEFT -> texts.gapLeft();
            case NO_RIGHT -> texts.gapRight();
            case NO_CLOSE_UP -> texts.gapCloseUp();
            case NO_LENGTH -> texts.gapLength();
            case SAME_LIGHT -> texts.gapLight();
            case ALIKE -> texts.gapAlike(set.alike());
            case TOO_FEW, UNKNOWN -> Html.EMPTY;
        };
    }

    private static long rounded(@Nullable Double value, double unit, long otherwise) {
        return value == null ? otherwise : Math.round(value / unit);
    }
}
