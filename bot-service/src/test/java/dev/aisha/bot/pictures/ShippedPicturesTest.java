package dev.aisha.bot.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPicturesTest {
    @ParameterizedTest
    @MethodSource("shipped")
    void givenAShippedPicture_whenCompared_thenItIsWhatTheCodeDraws(
            String name, BufferedImage drawn) throws IOException {
        byte[] shipped;
        try (var in = TipsDrawing.class.getResourceAsStream("/pictures/" + name + ".jpg")) {
            shipped = in.readAllBytes();
        }
        BufferedImage there = ImageIO.read(new ByteArrayInputStream(shipped));
        assertThat(there.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(there.getHeight()).isEqualTo(drawn.getHeight());
        assertThat(difference(there, drawn)).isLessThan(4.0);
        assertThat(shipped.length).isLessThan(150_000);
    }

    static List<Arguments> shipped() {
        return List.of(
                Arguments.of("tips", TipsDrawing.draw()), Arguments.of("gone", GoneDrawing.draw()));
    }

    /// Mean difference of a channel, 0 to 255.
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
