package dev.aisha.bot.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TipsDrawingTest {
    @Test
    void givenTheShippedPicture_whenCompared_thenItIsWhatTheCodeDraws() throws IOException {
        byte[] shipped;
        try (var in = TipsDrawing.class.getResourceAsStream("/pictures/tips.jpg")) {
            shipped = in.readAllBytes();
        }
        BufferedImage there = ImageIO.read(new ByteArrayInputStream(shipped));
        BufferedImage drawn = TipsDrawing.draw();
        assertThat(there.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(there.getHeight()).isEqualTo(drawn.getHeight());
        assertThat(difference(there, drawn)).isLessThan(4.0);
        assertThat(shipped.length).isLessThan(150_000);
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
