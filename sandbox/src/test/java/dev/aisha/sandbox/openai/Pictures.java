package dev.aisha.sandbox.openai;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Painted pictures as data URLs.
final class Pictures {
    private static final int CHECKS = 12;

    private Pictures() {}

    static String plain(int width, int height, Color color) {
        return url(painted(width, height, color));
    }

    /// A ground with a chequered box: that is where the detail is.
    static String checked(int width, int height, Color ground, Rectangle box, Color checks) {
        BufferedImage image = painted(width, height, ground);
        var pen = image.createGraphics();
        pen.setColor(checks);
        int step = Math.max(6, box.width / CHECKS);
        for (int x = 0; x < box.width; x += step) {
            for (int y = 0; y < box.height; y += step) {
                if ((x / step + y / step) % 2 == 0) {
                    pen.fillRect(box.x + x, box.y + y, step, step);
                }
            }
        }
        pen.dispose();
        return url(image);
    }

    private static BufferedImage painted(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static String url(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
