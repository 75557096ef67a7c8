package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What Telegram makes of a photo: JPEGs without metadata in a few sizes, the largest at most 1280
/// px long.
final class PhotoLadder {
    private static final int[] BOXES = {100, 320, 800, 1280};
    private static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final int MOST_SIDES = 10_000;
    private static final int MOST_RATIO = 20;
    private static final float QUALITY = 0.87f;

    private PhotoLadder() {}

    /// One rung.
    record Size(byte[] jpeg, int width, int height) {}

    /// Rungs from small to large; refuses what Telegram refuses.
    static List<Size> of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw badRequest("file is too big");
        }
        var source = decode(bytes);
        var sizes = new ArrayList<Size>();
        int longest = Math.max(source.getWidth(), source.getHeight());
        for (int box : BOXES) {
            sizes.add(scaled(source, Math.min(1.0, (double) box / longest)));
            if (longest <= box) {
                break;
            }
        }
        return sizes;
    }

    private static BufferedImage decode(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw badRequest("IMAGE_PROCESS_FAILED");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, false);
                requireSides(reader.getWidth(0), reader.getHeight(0));
                return turned(opaque(reader.read(0)), bytes, reader.getFormatName());
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw badRequest("IMAGE_PROCESS_FAILED");
        }
    }

    private static BufferedImage turned(BufferedImage image, byte[] bytes, String format) {
        return format.toLowerCase(Locale.ROOT).startsWith("jp")
                ? Orientation.of(bytes).apply(image)
                : image;
    }

    private static void requireSides(int width, int height) {
        boolean thin = Math.max(width, height) > (long) MOST_RATIO * Math.min(width, height);
        if (width + height > MOST_SIDES || thin) {
            throw badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        var flat =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private static Size scaled(BufferedImage source, double scale) {
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var target = source;
        if (scale < 1.0) {
            target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = target.createGraphics();
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(source, 0, 0, width, height, null);
            graphics.dispose();
        }
        return new Size(jpeg(target), width, height);
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException _) {
            throw badRequest("IMAGE_PROCESS_FAILED");
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
