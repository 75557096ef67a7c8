package dev.aisha.api.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Up to four images side by side: one alone, two in a row, three and four in two rows.
final class SheetPicture {
    static final String CONTENT_TYPE = "image/jpeg";
    static final int TILE = 512;
    static final int GAP = 8;
    private static final float QUALITY = 0.9f;

    private SheetPicture() {}

    /// @return a JPEG
    static byte[] of(List<BufferedImage> images) throws IOException {
        int columns = images.size() == 1 ? 1 : 2;
        int rows = (images.size() + columns - 1) / columns;
        var sheet =
                new BufferedImage(
                        columns * (TILE + GAP) + GAP,
                        rows * (TILE + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < images.size(); i++) {
            int x = GAP + i % columns * (TILE + GAP);
            int y = GAP + i / columns * (TILE + GAP);
            // the last of three stands in the middle
            boolean alone = i == images.size() - 1 && columns == 2 && i % 2 == 0;
            draw(canvas, images.get(i), alone ? (sheet.getWidth() - TILE) / 2 : x, y);
        }
        canvas.dispose();
        return jpeg(sheet);
    }

    /// The middle square of an image.
    private static void draw(Graphics2D canvas, BufferedImage image, int x, int y) {
        int side = Math.min(image.getWidth(), image.getHeight());
        int left = (image.getWidth() - side) / 2;
        int top = (image.getHeight() - side) / 2;
        canvas.drawImage(image, x, y, x + TILE, y + TILE, left, top, left + side, top + side, null);
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
