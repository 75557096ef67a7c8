package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.BLURRED;
import static dev.aisha.model.photo.PhotoRejection.FACE_CUT;
import static dev.aisha.model.photo.PhotoRejection.FACE_TOO_SMALL;
import static dev.aisha.model.photo.PhotoRejection.FLAT;
import static dev.aisha.model.photo.PhotoRejection.NO_FACE;
import static dev.aisha.model.photo.PhotoRejection.SEVERAL_FACES;
import static dev.aisha.model.photo.PhotoRejection.TOO_BRIGHT;
import static dev.aisha.model.photo.PhotoRejection.TOO_DARK;

import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
import dev.aisha.sandbox.portrait.Sitting.Light;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Pictures with the answer that a person would give: drawn ones, and photographs as they are, and
/// made worse. Where they come from is said in `test/resources/faces/README.md`.
final class PortraitCorpus {
    private static final int SEEDS = 12;

    private final List<Case> cases = new ArrayList<>();

    private PortraitCorpus() {}

    /// One picture and its label.
    ///
    /// @param reason none for a good portrait
    /// @param pose of a good portrait
    /// @param framing of a good portrait
    record Case(
            String name,
            Supplier<BufferedImage> picture,
            @Nullable PhotoRejection reason,
            @Nullable PhotoPose pose,
            @Nullable PhotoFraming framing) {}

    static List<Case> cases() {
        var corpus = new PortraitCorpus();
        for (int seed = 1; seed <= SEEDS; seed++) {
            corpus.drawn(seed * 13);
        }
        corpus.photographs();
        return corpus.cases;
    }

    private void drawn(int seed) {
        Sitting close = Sitting.of(seed, 960, 1280);
        good("front", close, PhotoPose.FRONT, PhotoFraming.CLOSE);
        good("left", close.turned(-0.5), PhotoPose.LEFT, PhotoFraming.CLOSE);
        good("right", close.turned(0.5), PhotoPose.RIGHT, PhotoFraming.CLOSE);
        good("half", close.half(), PhotoPose.FRONT, PhotoFraming.HALF);
        good("full", Sitting.of(seed, 1536, 2048).full(), PhotoPose.FRONT, PhotoFraming.FULL);
        bad("nobody", close.with(0), NO_FACE);
        bad("two", Sitting.of(seed, 1280, 960).half().with(2), SEVERAL_FACES);
        bad("far", Sitting.of(seed, 720, 960).full(), FACE_TOO_SMALL);
        bad("cut above", close.at(0.5, 0.04), FACE_CUT);
        bad("cut aside", close.at(seed % 2 == 0 ? 0.09 : 0.91, 0.45), FACE_CUT);
        bad("out of focus", close.blurred(0.006 + seed % 4 * 0.001), BLURRED);
        bad("dark", close.in(Light.DARK), TOO_DARK);
        bad("burnt", close.in(Light.BURNT), TOO_BRIGHT);
        bad("hazy", close.in(Light.HAZY), FLAT);
    }

    private void photographs() {
        BufferedImage woman = photograph("astronaut");
        BufferedImage close = part(woman, 120, 0, 230, 230, 3);
        good("astronaut", woman, PhotoPose.FRONT, PhotoFraming.CLOSE);
        good("astronaut, near", close, PhotoPose.FRONT, PhotoFraming.CLOSE);
        good("astronaut, evening", exposed(woman, 0.45f, 0), PhotoPose.FRONT, PhotoFraming.CLOSE);
        good(
                "photographer",
                part(photograph("camera"), 60, 60, 400, 440, 2.5),
                PhotoPose.RIGHT,
                PhotoFraming.HALF);
        bad("coffee", () -> part(photograph("coffee"), 0, 0, 600, 400, 2), NO_FACE);
        bad("cat", () -> part(photograph("chelsea"), 0, 0, 451, 300, 2), NO_FACE);
        bad("cat, near", () -> part(photograph("chelsea"), 60, 20, 250, 250, 3), NO_FACE);
        bad("cat, evening", () -> exposed(photograph("chelsea"), 0.6f, 0), NO_FACE);
        bad("cat, soft", () -> blurred(photograph("chelsea"), 2), NO_FACE);
        bad("cup, near", () -> part(photograph("coffee"), 150, 50, 350, 330, 3), NO_FACE);
        bad("astronaut's suit", () -> part(woman, 200, 190, 300, 300, 2), NO_FACE);
        bad("astronaut, far", () -> part(woman, 0, 0, 512, 512, 0.7), FACE_TOO_SMALL);
        bad("astronaut, cut left", () -> part(close, 240, 0, 450, 690, 1), FACE_CUT);
        bad("astronaut, cut right", () -> part(close, 0, 0, 380, 690, 1), FACE_CUT);
        bad("astronaut, cut above", () -> part(close, 0, 285, 690, 405, 1), FACE_CUT);
        bad("astronaut, blur 3", () -> blurred(woman, 3), BLURRED);
        for (int radius = 5; radius <= 9; radius += 2) {
            int by = radius;
            bad("astronaut, near, blur " + by, () -> blurred(close, by), BLURRED);
        }
        for (float light : new float[] {0.12f, 0.2f, 0.25f}) {
            bad("astronaut, dark " + light, () -> exposed(close, light, 0), TOO_DARK);
        }
        for (float light : new float[] {1.6f, 1.8f, 2f}) {
            bad("astronaut, burnt " + light, () -> exposed(close, light, 0), TOO_BRIGHT);
        }
        for (float haze : new float[] {0.08f, 0.12f, 0.16f}) {
            bad("astronaut, haze " + haze, () -> exposed(close, haze, 130), FLAT);
        }
        bad("astronaut twice", () -> twice(woman), SEVERAL_FACES);
    }

    private void good(String name, Sitting sitting, PhotoPose pose, PhotoFraming framing) {
        cases.add(new Case(name, () -> Portraits.paint(sitting), null, pose, framing));
    }

    private void good(String name, BufferedImage picture, PhotoPose pose, PhotoFraming framing) {
        cases.add(new Case(name, () -> picture, null, pose, framing));
    }

    private void bad(String name, Sitting sitting, PhotoRejection reason) {
        bad(name, () -> Portraits.paint(sitting), reason);
    }

    private void bad(String name, Supplier<BufferedImage> picture, PhotoRejection reason) {
        cases.add(new Case(name, picture, reason, null, null));
    }

    static BufferedImage photograph(String name) {
        try (InputStream in = PortraitCorpus.class.getResourceAsStream("/faces/" + name + ".jpg")) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage part(
            BufferedImage image, int x, int y, int width, int height, double scale) {
        var part =
                new BufferedImage(
                        (int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = part.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(
                image.getSubimage(x, y, width, height),
                0,
                0,
                part.getWidth(),
                part.getHeight(),
                null);
        pen.dispose();
        return part;
    }

    private static BufferedImage twice(BufferedImage image) {
        var both =
                new BufferedImage(
                        image.getWidth() * 2, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.drawImage(image, image.getWidth(), 0, null);
        pen.dispose();
        return both;
    }

    private static BufferedImage exposed(BufferedImage image, float by, float plus) {
        return new RescaleOp(by, plus, null).filter(image, null);
    }

    private static BufferedImage blurred(BufferedImage image, int radius) {
        int side = 2 * radius + 1;
        float[] box = new float[side];
        Arrays.fill(box, 1f / side);
        var across = new ConvolveOp(new Kernel(side, 1, box));
        var down = new ConvolveOp(new Kernel(1, side, box));
        BufferedImage soft = down.filter(across.filter(image, null), null);
        return down.filter(across.filter(soft, null), null);
    }
}
