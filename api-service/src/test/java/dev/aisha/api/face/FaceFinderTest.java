package dev.aisha.api.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aisha.api.face.Face.Box;
import dev.aisha.api.face.Face.Point;
import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceFinderTest {
    private static final double SURE = 0.7;
    private static final FaceFinder FINDER = new FaceFinder();

    @AfterAll
    static void close() {
        FINDER.close();
    }

    /// What tests, journeys and benchmarks send for portraits.
    @Test
    void givenDrawnPeople_whenLookedFor_thenEachIsFoundOnce() {
        List<Integer> faces =
                IntStream.range(0, 12)
                        .mapToObj(i -> Portraits.paint(Sitting.inSet(3, i, 960, 1280)))
                        .map(picture -> FINDER.find(picture, 0.62).size())
                        .toList();

        assertThat(faces).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"1600,900", "900,1600", "1000,1000", "257,256"})
    void givenAnyShape_whenLookedFor_thenTheFaceIsWhereItIs(int width, int height) {
        Sitting sitting = Sitting.of(4, width, height).half().at(0.7, 0.3);

        Face face = FINDER.find(Portraits.paint(sitting), SURE).getFirst();

        assertThat(face.nose().x()).isCloseTo(width * 0.7, within(width * 0.04));
        assertThat(face.nose().y()).isCloseTo(height * 0.3, within(Math.max(width, height) * 0.06));
        assertThat(face.leftEye().x()).isLessThan(face.nose().x());
        assertThat(face.rightEye().x()).isGreaterThan(face.nose().x());
        assertThat(face.mouth().y()).isGreaterThan(face.nose().y());
    }

    @ParameterizedTest
    @CsvSource({"-0.5,-1,-0.5", "0,-0.35,0.35", "0.5,0.5,1"})
    void givenATurnedHead_whenFound_thenTheTurnHasItsSign(double turn, double least, double most) {
        var picture = Portraits.paint(Sitting.of(7, 960, 1280).turned(turn));

        assertThat(FINDER.find(picture, 0.62).getFirst().turn()).isBetween(least, most);
    }

    @Test
    void givenNobody_whenLookedFor_thenNobodyIsFound() {
        assertThat(FINDER.find(Portraits.paint(Sitting.of(5, 960, 1280).with(0)), SURE)).isEmpty();
        assertThat(FINDER.find(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), SURE))
                .isEmpty();
    }

    @Test
    void givenAFace_whenTilted_thenItsTurnStays() {
        Face upright = face(0);
        Face tilted = face(0.5);

        assertThat(upright.turn()).isCloseTo(0.5, within(1e-9));
        assertThat(tilted.turn()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void givenABox_whenPartlyOutside_thenTheShareIsTold() {
        assertThat(new Box(-10, 0, 40, 40).outside(100, 100)).isCloseTo(0.25, within(1e-9));
        assertThat(new Box(10, 10, 40, 40).outside(100, 100)).isZero();
        assertThat(new Box(200, 10, 40, 40).outside(100, 100)).isEqualTo(1);
    }

    @Test
    void givenAWidePicture_whenFitted_thenItsMeansAreInTheMiddleRows() {
        var picture = new BufferedImage(512, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(256, 0, 256, 256);
        pen.dispose();

        Letterbox square = Letterbox.of(picture);
        var pixels = square.pixels(picture);

        assertThat(square).isEqualTo(new Letterbox(0.5, 0, 64, false));
        assertThat(pixels.get(at(10, 63))).isZero();
        assertThat(pixels.get(at(10, 64))).isEqualTo(-1);
        assertThat(pixels.get(at(200, 191))).isEqualTo(1);
        assertThat(square.inPicture(128, 128)).isEqualTo(new Point(256, 128));
    }

    private static int at(int x, int y) {
        return (y * 256 + x) * 3;
    }

    /// Ears at ±40, the nose at 20, tilted by an angle.
    private static Face face(double angle) {
        return new Face(
                1,
                new Box(-50, -50, 100, 100),
                turned(-20, -20, angle),
                turned(20, -20, angle),
                turned(20, 10, angle),
                turned(0, 40, angle),
                turned(-40, 0, angle),
                turned(40, 0, angle));
    }

    private static Point turned(double x, double y, double angle) {
        return new Point(
                x * Math.cos(angle) - y * Math.sin(angle),
                x * Math.sin(angle) + y * Math.cos(angle));
    }
}
