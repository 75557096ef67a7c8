package dev.aisha.journey;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Drawn photos, each unlike the others, of the size a phone sends.
final class Pictures {
    private Pictures() {}

    /// @param seed another seed, other pictures
    static List<byte[]> photos(int count, long seed) {
        return IntStream.range(0, count).mapToObj(i -> photo(seed * 1000 + i)).toList();
    }

    private static byte[] photo(long seed) {
        var random = new Random(seed * 7919);
        var picture = new BufferedImage(960, 1280, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(
                new GradientPaint(
                        random.nextInt(900),
                        0,
                        colour(random),
                        random.nextInt(900),
                        1280,
                        colour(random)));
        canvas.fillRect(0, 0, 960, 1280);
        for (int i = 0; i < 14; i++) {
            canvas.setColor(colour(random));
            int size = 120 + random.nextInt(500);
            int x = random.nextInt(960) - size / 2;
            int y = random.nextInt(1280) - size / 2;
            if (random.nextBoolean()) {
                canvas.fillOval(x, y, size, size);
            } else {
                canvas.fillRect(x, y, size, size / 2 + random.nextInt(size));
            }
        }
        canvas.setColor(new Color(224, 172, 140));
        canvas.fillOval(300 + random.nextInt(120), 250 + random.nextInt(200), 320, 420);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
