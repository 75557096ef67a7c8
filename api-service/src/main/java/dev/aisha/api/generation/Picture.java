package dev.aisha.api.generation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/// A result file that really is a picture.
///
/// @param contentType by its content, not by anybody's word
/// @param preview JPEG, long side at most 1280 px
/// @param black whether every pixel is: what a content checker leaves of a picture
public record Picture(int width, int height, String contentType, byte[] preview, boolean black) {
    private static final int PREVIEW_SIDE = 1280;
    private static final float QUALITY = 0.88f;

    /// Black with the noise of a JPEG.
    private static final int BLACK_BELOW = 10;

    /// Decodes a file, refusing its pixels before it takes memory for them.
    ///
    /// @throws IOException when it is no picture we can read, or too large a one
    public static Picture of(Path file, long maxPixels) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, maxPixels);
            } catch (RuntimeException e) { // what decoders throw at broken files
                throw new IOException("broken picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /// For the object's key.
    String extension() {
        return switch (contentType) {
            case "image/jpeg" -> "jpg";
            case "image/webp" -> "webp";
            default -> "png";
        };
    }

    private static Picture read(ImageReader reader, long maxPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maxPixels) {
            throw new IOException("picture of " + width + "x" + height);
        }
        String type =
                switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
                    case "jpeg", "jpg" -> "image/jpeg";
                    case "png" -> "image/png";
                    case "webp" -> "image/webp";
                    default -> throw new IOException("picture format " + reader.getFormatName());
                };
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * PREVIEW_SIDE));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage small = scaled(reader.read(0, param));
        return new Picture(width, height, type, jpeg(small), black(small));
    }

    private static BufferedImage scaled(BufferedImage source) {
        double factor =
                Math.min(
                        1.0,
                        (double) PREVIEW_SIDE / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(source.getHeight() * factor));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.setColor(Color.WHITE); // below transparent parts
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(source, 0, 0, width, height, null);
        canvas.dispose();
        return target;
    }

    private static boolean black(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int brightest =
                        Math.max((rgb >> 16) & 0xff, Math.max((rgb >> 8) & 0xff, rgb & 0xff));
                if (brightest >= BLACK_BELOW) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
