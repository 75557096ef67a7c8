package dev.aisha.api.gallery;

import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.storage.ObjectStore;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Draws up to nine previews with their numbers as one picture. One preview at a time is in memory,
/// already thinned out, and few pictures are drawn side by side, so that memory stays bounded.
@ApplicationScoped
class GridPicture {
    private static final int CELL = 320;
    private static final int GAP = 8;
    private static final int COLUMNS = 3;
    private static final int BADGE = 44;

    /// Pixels of one side of a digit, which is one wide and two high.
    private static final int DIGIT = 13;

    /// A digit's lines `a` to `g`, clockwise from the top, the middle last: from and to.
    private static final List<int[]> LINES =
            List.of(
                    new int[] {0, 0, 1, 0},
                    new int[] {1, 0, 1, 1},
                    new int[] {1, 1, 1, 2},
                    new int[] {0, 2, 1, 2},
                    new int[] {0, 1, 0, 2},
                    new int[] {0, 0, 0, 1},
                    new int[] {0, 1, 1, 1});

    /// Which lines make a digit, from 0.
    private static final List<String> SEGMENTS =
            List.of(
                    "abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgecd", "abc", "abcdefg",
                    "abfgcd");

    private static final float QUALITY = 0.85f;

    /// A preview is smaller; what is larger is none of ours.
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_PIXELS = 4_000_000;

    /// A 320 px cell, a preview of up to 4 MiB and 960 px of canvas: some 12 MB each.
    private static final int AT_ONCE = 2;

    private final ObjectStore store;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    GridPicture(ObjectStore store) {
        this.store = store;
    }

    /// @return a JPEG
    byte[] draw(List<String> previewKeys) {
        places.acquireUninterruptibly();
        try {
            int rows = (previewKeys.size() + COLUMNS - 1) / COLUMNS;
            int columns = Math.min(COLUMNS, previewKeys.size());
            var picture =
                    new BufferedImage(
                            columns * (CELL + GAP) + GAP,
                            rows * (CELL + GAP) + GAP,
                            BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = picture.createGraphics();
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (int i = 0; i < previewKeys.size(); i++) {
                int x = GAP + i % COLUMNS * (CELL + GAP);
                int y = GAP + i / COLUMNS * (CELL + GAP);
                cell(canvas, previewKeys.get(i), x, y);
                badge(canvas, i + 1, x, y);
            }
            canvas.dispose();
            return jpeg(picture);
        } catch (IOException e) {
            throw new UncheckedIOException("the grid can't be drawn", e);
        } finally {
            places.release();
        }
    }

    /// An image that cannot be drawn leaves its cell dark; its number still works.
    private void cell(Graphics2D canvas, String key, int x, int y) throws IOException {
        byte[] bytes;
        try (InputStream in = store.open(Bucket.IMAGES, key)) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (ObjectMissingException _) {
            return; // deleted at this moment
        }
        try {
            BufferedImage image = thumbnail(bytes);
            double scale =
                    Math.min((double) CELL / image.getWidth(), (double) CELL / image.getHeight());
            int width = (int) Math.round(image.getWidth() * scale);
            int height = (int) Math.round(image.getHeight() * scale);
            canvas.drawImage(
                    image, x + (CELL - width) / 2, y + (CELL - height) / 2, width, height, null);
        } catch (IOException | RuntimeException e) { // what decoders throw at broken files
            Log.warnf("object=%s can't be drawn: %s", key, e.getMessage());
        }
    }

    private static BufferedImage thumbnail(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("a preview of " + width + "x" + height);
                }
                var param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * CELL));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Drawn by hand: a server's container has no fonts.
    private static void badge(Graphics2D canvas, int number, int x, int y) {
        canvas.setColor(new Color(0, 0, 0, 170));
        canvas.fillOval(x + GAP, y + GAP, BADGE, BADGE);
        canvas.setColor(Color.WHITE);
        canvas.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int left = x + GAP + (BADGE - DIGIT) / 2;
        int top = y + GAP + BADGE / 2 - DIGIT;
        for (char segment : SEGMENTS.get(number).toCharArray()) {
            int[] line = LINES.get(segment - 'a');
            canvas.drawLine(
                    left + line[0] * DIGIT,
                    top + line[1] * DIGIT,
                    left + line[2] * DIGIT,
                    top + line[3] * DIGIT);
        }
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
