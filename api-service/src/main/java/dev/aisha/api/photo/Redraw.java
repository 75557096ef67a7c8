package dev.aisha.api.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/// Draws a decoded picture anew: upright, opaque, in sRGB and not larger than needed.
///
/// @param longSide pixels that the long side has at most
/// @param quality of the JPEG, 0 to 1
record Redraw(int longSide, float quality) {
    BufferedImage upright(BufferedImage decoded, Orientation orientation) {
        BufferedImage image = decoded;
        // halves first: one bilinear step over more than half of the size skips pixels
        while (Math.max(image.getWidth(), image.getHeight()) >= 2 * longSide) {
            image = scaled(image, Orientation.UPRIGHT, 0.5);
        }
        double scale =
                Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
        return scaled(image, orientation, scale);
    }

    void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage scaled(
            BufferedImage image, Orientation orientation, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean turned = orientation.turned();
        var drawn =
                new BufferedImage(
                        turned ? height : width,
                        turned ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        AffineTransform transform = orientation.upright(width, height);
        transform.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, transform, null);
        } finally {
            canvas.dispose();
        }
        return drawn;
    }
}
