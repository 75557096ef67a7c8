package dev.aisha.api.photo;

import dev.aisha.api.avatar.AvatarConfig;
import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.SetGap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells how much a training can learn from a set of portraits, and what would teach it more. The
/// figure is made of parts that a person can do something about; `docs/photo-judging.md` has the
/// sum.
@ApplicationScoped
class SetCoach {
    private static final double COUNT = 35;
    private static final double POSES = 20;
    private static final double FRAMINGS = 15;
    private static final double DETAIL = 10;
    private static final double LIGHT = 10;
    private static final double VARIETY = 10;

    private final PortraitConfig config;
    private final AvatarConfig bounds;

    SetCoach(PortraitConfig config, AvatarConfig bounds) {
        this.config = config;
        this.bounds = bounds;
    }

    /// What the coach says.
    ///
    /// @param quality 0 to 100; none where nothing was measured
    /// @param alike photos that look much like another one
    record Advice(@Nullable Integer quality, List<SetGap> missing, int alike) {
        static final Advice NONE = new Advice(null, List.of(), 0);
    }

    /// @param accepted photos of a portrait set; those judged before faces were looked at count,
    ///   but say nothing of faces
    Advice advise(List<Photo> accepted) {
        List<Photo> seen = accepted.stream().filter(photo -> photo.pose != null).toList();
        if (seen.isEmpty()) {
            return Advice.NONE;
        }
        int alike = alike(accepted);
        boolean sameLight = sameLight(seen);
        double quality =
                COUNT * Math.min(1, (double) accepted.size() / config.goodCount())
                        + POSES
                                * share(
                                        has(seen, PhotoPose.FRONT),
                                        has(seen, PhotoPose.LEFT),
                                        has(seen, PhotoPose.RIGHT))
                        + FRAMINGS * share(closeUp(seen), length(seen))
                        + DETAIL * seen.stream().mapToDouble(this::detail).average().orElse(0)
                        + LIGHT * (sameLight || seen.size() < config.lightCount() ? 0 : 1)
                        + VARIETY * (1 - (double) alike / accepted.size());
        return new Advice(
                (int) Math.round(quality), missing(accepted, seen, sameLight, alike), alike);
    }

    private List<SetGap> missing(
            List<Photo> accepted, List<Photo> seen, boolean sameLight, int alike) {
        var gaps = new ArrayList<SetGap>();
        add(gaps, accepted.size() < bounds.photosMin(), SetGap.TOO_FEW);
        add(gaps, !has(seen, PhotoPose.FRONT), SetGap.NO_FRONT);
        add(gaps, sameLight, SetGap.SAME_LIGHT);
        add(gaps, !has(seen, PhotoPose.LEFT), SetGap.NO_LEFT);
        add(gaps, !has(seen, PhotoPose.RIGHT), SetGap.NO_RIGHT);
        add(gaps, !closeUp(seen), SetGap.NO_CLOSE_UP);
        add(gaps, !length(seen), SetGap.NO_LENGTH);
        add(gaps, alike > 0, SetGap.ALIKE);
        return List.copyOf(gaps);
    }

    private static void add(List<SetGap> gaps, boolean applies, SetGap gap) {
        if (applies) {
            gaps.add(gap);
        }
    }

    private int alike(List<Photo> accepted) {
        return (int)
                accepted.stream()
                        .filter(photo -> accepted.stream().anyMatch(other -> alike(photo, other)))
                        .count();
    }

    private boolean alike(Photo one, Photo other) {
        return one != other
                && one.look != null
                && other.look != null
                && Look.distance(one.look, other.look) <= config.alikeDistance();
    }

    private boolean sameLight(List<Photo> seen) {
        return seen.size() >= config.lightCount()
                && spread(seen, photo -> value(photo.light)) < config.sameLight()
                && spread(seen, photo -> value(photo.warmth)) < config.sameWarmth();
    }

    private static double spread(List<Photo> photos, ToDoubleFunction<Photo> of) {
        var figures = photos.stream().mapToDouble(of).summaryStatistics();
        return figures.getMax() - figures.getMin();
    }

    private double detail(Photo photo) {
        return Math.min(1, value(photo.faceSide) / config.goodSide())
                * Math.min(1, value(photo.sharpness) / config.goodSharpness());
    }

    private static boolean has(List<Photo> seen, PhotoPose pose) {
        return seen.stream().anyMatch(photo -> photo.pose == pose);
    }

    private static boolean closeUp(List<Photo> seen) {
        return seen.stream().anyMatch(photo -> photo.framing == PhotoFraming.CLOSE);
    }

    private static boolean length(List<Photo> seen) {
        return seen.stream()
                .anyMatch(photo ->
                        photo.framing == PhotoFraming.HALF || photo.framing == PhotoFraming.FULL);
    }

    private static double share(Boolean... found) {
        return (double) Stream.of(found).filter(Boolean::booleanValue).count() / found.length;
    }

    private static double value(@Nullable Double measured) {
        return Objects.requireNonNullElse(measured, 0.0);
    }
}
