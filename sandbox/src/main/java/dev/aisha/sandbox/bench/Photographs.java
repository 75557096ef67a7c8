package dev.aisha.sandbox.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// JPEGs as heavy as a camera's: shapes, fine lines, and the sensor's noise in every pixel. Each is
/// unlike the others.
final class Photographs {
    private static final float QUALITY = 0.85f;

    private Photographs() {}

    static List<byte[]> of(int count, int width, int height) {
        return IntStream.range(0, count)
                .mapToObj(number -> jpeg(picture(new Random(7919L * (number + 1)), width, height)))
                .toList();
    }

    private static BufferedImage picture(Random random, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(
                new GradientPaint(
                        random.nextInt(width),
                        0,
                        colour(random),
                        random.nextInt(width),
                        height,
                        colour(random)));
        canvas.fillRect(0, 0, width, height);
        for (int i = 0; i < 12; i++) {
            canvas.setColor(colour(random));
            int size = height / 8 + random.nextInt(height / 2);
            canvas.fillOval(
                    random.nextInt(width) - size / 2,
                    random.nextInt(height) - size / 2,
                    size,
                    size);
        }
        canvas.setStroke(new BasicStroke(Math.max(1, width / 1000f)));
        for (int i = 0; i < 400; i++) {
            canvas.setColor(colour(random));
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            canvas.drawLine(x, y, x + random.nextInt(width / 6), y + random.nextInt(height / 6));
        }
        canvas.dispose();
        noise(picture, random);
        return picture;
    }

    private static void noise(BufferedImage picture, Random random) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int by = random.nextInt(17) - 8;
                row[x] =
                        bound((row[x] >> 16 & 255) + by) << 16
                                | bound((row[x] >> 8 & 255) + by) << 8
                                | bound((row[x] & 255) + by);
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int bound(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
