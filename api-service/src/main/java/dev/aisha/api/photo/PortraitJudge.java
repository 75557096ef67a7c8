package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.BLURRED;
import static dev.aisha.model.photo.PhotoRejection.FACE_CUT;
import static dev.aisha.model.photo.PhotoRejection.FACE_TOO_SMALL;
import static dev.aisha.model.photo.PhotoRejection.FLAT;
import static dev.aisha.model.photo.PhotoRejection.NO_FACE;
import static dev.aisha.model.photo.PhotoRejection.SEVERAL_FACES;
import static dev.aisha.model.photo.PhotoRejection.TOO_BRIGHT;
import static dev.aisha.model.photo.PhotoRejection.TOO_DARK;

import dev.aisha.api.face.Face;
import dev.aisha.api.face.FaceFinder;
import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.PhotoRejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;

/// Looks at a portrait photo as a photographer would: one face, whole, near, lit and sharp.
@ApplicationScoped
class PortraitJudge {
    /// Below this nothing is even a guess; what lies between is the measured value of NO_FACE.
    private static final double GUESS = 0.3;

    private final FaceFinder finder;
    private final PortraitConfig config;

    PortraitJudge(FaceFinder finder, PortraitConfig config) {
        this.finder = finder;
        this.config = config;
    }

    /// What the look found.
    sealed interface Finding {
        record Seen(Portrait portrait) implements Finding {}

        record Unfit(Verdict.Refused verdict) implements Finding {}
    }

    Finding judge(BufferedImage image) {
        List<Face> guesses = finder.find(image, GUESS);
        if (guesses.isEmpty()) {
            return unfit(NO_FACE, 0, config.leastScore());
        }
        List<Face> human = guesses.stream().filter(this::human).toList();
        if (human.isEmpty()) {
            return unfit(NO_FACE, guesses.getFirst().ears(), config.leastEars());
        }
        List<Face> faces =
                human.stream().filter(guess -> guess.score() >= config.leastScore()).toList();
        if (faces.stream().anyMatch(this::clear)) {
            return judge(image, faces);
        }
        Face best = human.getFirst();
        if (best.score() < config.doubtfulScore()) {
            return unfit(NO_FACE, best.score(), config.leastScore());
        }
        // nobody's photo is refused for one unlucky look, nor taken for one lucky one
        double again = finder.again(image);
        return again < config.leastScore()
                ? unfit(NO_FACE, Math.min(again, best.score()), config.leastScore())
                : judge(image, faces.isEmpty() ? List.of(best) : faces);
    }

    /// A head that is not turned shows both ears at its sides.
    private boolean human(Face face) {
        return turned(face) || face.ears() >= config.leastEars();
    }

    private boolean clear(Face face) {
        return turned(face) || face.ears() >= config.clearEars();
    }

    private boolean turned(Face face) {
        return Math.abs(face.turn()) >= config.turned();
    }

    private Finding judge(BufferedImage image, List<Face> faces) {
        Face face =
                faces.stream().max(Comparator.comparingDouble(PortraitJudge::side)).orElseThrow();
        long others =
                faces.stream()
                        .filter(other -> other != face)
                        .filter(other -> other.score() >= config.secondScore())
                        .filter(other -> side(other) >= side(face) * config.secondFace())
                        .count();
        return others > 0 ? unfit(SEVERAL_FACES, 1 + others, 1) : judge(image, face);
    }

    private Finding judge(BufferedImage image, Face face) {
        double side = side(face);
        if (side < config.shortestSide()) {
            return unfit(FACE_TOO_SMALL, side, config.shortestSide());
        }
        double cut = face.box().outside(image.getWidth(), image.getHeight());
        if (cut > config.mostCut()) {
            return unfit(FACE_CUT, cut, config.mostCut());
        }
        FaceLook look = FaceLook.of(image, face.box());
        if (look.highlight() < config.leastLight()) {
            return unfit(TOO_DARK, look.highlight(), config.leastLight());
        }
        if (look.burnt() > config.mostBurnt()) {
            return unfit(TOO_BRIGHT, look.burnt(), config.mostBurnt());
        }
        if (look.contrast() < config.leastContrast()) {
            return unfit(FLAT, look.contrast(), config.leastContrast());
        }
        if (look.sharpness() < config.leastSharpness()) {
            return unfit(BLURRED, look.sharpness(), config.leastSharpness());
        }
        return new Finding.Seen(
                new Portrait(
                        pose(face.turn()),
                        framing(face.box().height() / image.getHeight()),
                        side,
                        look.sharpness(),
                        look.light(),
                        look.warmth()));
    }

    private PhotoPose pose(double turn) {
        if (Math.abs(turn) < config.turned()) {
            return PhotoPose.FRONT;
        }
        return turn < 0 ? PhotoPose.LEFT : PhotoPose.RIGHT;
    }

    private PhotoFraming framing(double height) {
        if (height >= config.closeUp()) {
            return PhotoFraming.CLOSE;
        }
        return height >= config.halfLength() ? PhotoFraming.HALF : PhotoFraming.FULL;
    }

    private static double side(Face face) {
        return face.box().width();
    }

    private static Finding unfit(PhotoRejection reason, double measured, double bound) {
        return new Finding.Unfit(new Verdict.Refused(reason, measured, bound));
    }
}
