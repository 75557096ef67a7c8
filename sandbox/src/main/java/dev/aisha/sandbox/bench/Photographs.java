package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
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

/// Portraits as heavy as a camera's: the sensor's noise is in every pixel. Each is unlike the
/// others.
final class Photographs {
    private static final long SEED = 77;
    private static final float QUALITY = 0.85f;

    private Photographs() {}

    static List<byte[]> of(int count, int width, int height) {
        return IntStream.range(0, count)
                .mapToObj(number -> jpeg(taken(Sitting.inSet(SEED, number, width, height))))
                .toList();
    }

    private static BufferedImage taken(Sitting sitting) {
        BufferedImage picture = Portraits.paint(sitting);
        noise(picture, new Random(sitting.seed()));
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
}
