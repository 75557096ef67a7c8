package dev.aisha.sandbox.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Takes portrait photos of drawn people. api-service's face finder knows them for people, which a
/// test over there holds.
public final class Portraits {
    private static final int PHONE_WIDTH = 960;
    private static final int PHONE_HEIGHT = 1280;

    /// The long side for which [Sitter]'s lengths are pixels.
    private static final double NOMINAL = 1440;

    private Portraits() {}

    /// JPEGs of one person as a phone sends them, a good set to learn from.
    ///
    /// @param seed another seed, another set
    public static List<byte[]> set(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> jpeg(Sitting.inSet(seed, i, PHONE_WIDTH, PHONE_HEIGHT)))
                .toList();
    }

    public static byte[] jpeg(Sitting sitting) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paint(sitting), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage paint(Sitting sitting) {
        var random = new Random(sitting.seed() * 7919 + 17);
        int width = sitting.width();
        int height = sitting.height();
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = (sitting.seed() * 0.381f + 0.55f) % 1;
        new Place(width, height, hue, (int) Math.floorMod(sitting.seed(), 3L)).draw(pen, random);
        for (int person = 0; person < sitting.people(); person++) {
            double aside = sitting.people() == 1 ? 0 : person == 0 ? -0.24 : 0.24;
            var before = pen.getTransform();
            pen.translate(width * (sitting.across() + aside), height * sitting.down());
            double scale = sitting.scale() * Math.max(width, height) / NOMINAL;
            pen.scale(scale, scale);
            pen.rotate((random.nextDouble() - 0.5) * 0.14);
            var clothes = Color.getHSBColor((hue + 0.5f + 0.2f * person) % 1, 0.55f, 0.85f);
            new Sitter(pen, random, sitting.turn(), person).draw(clothes);
            pen.setTransform(before);
        }
        pen.dispose();
        return developed(focused(photo, sitting), sitting);
    }

    /// Two passes of a box blur, so that the edges are soft as out of focus.
    private static BufferedImage focused(BufferedImage photo, Sitting sitting) {
        int radius =
                (int) Math.round(sitting.blur() * Math.max(photo.getWidth(), photo.getHeight()));
        if (radius == 0) {
            return photo;
        }
        int side = 2 * radius + 1;
        float[] box = new float[side];
        Arrays.fill(box, 1f / side);
        var across = new ConvolveOp(new Kernel(side, 1, box), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, side, box), ConvolveOp.EDGE_NO_OP, null);
        BufferedImage soft = photo;
        for (int pass = 0; pass < 2; pass++) {
            soft = down.filter(across.filter(soft, null), null);
        }
        return soft;
    }

    private static BufferedImage developed(BufferedImage photo, Sitting sitting) {
        double red = 1 + 0.14 * sitting.warmth();
        double blue = 1 - 0.2 * sitting.warmth();
        var grain = new Random(sitting.seed());
        int[] row = new int[photo.getWidth()];
        for (int y = 0; y < photo.getHeight(); y++) {
            photo.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int noise = grain.nextInt(7) - 3;
                row[x] =
                        exposed((row[x] >> 16 & 255) * red, noise, sitting.light()) << 16
                                | exposed(row[x] >> 8 & 255, noise, sitting.light()) << 8
                                | exposed((row[x] & 255) * blue, noise, sitting.light());
            }
            photo.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return photo;
    }

    private static int exposed(double value, int noise, Sitting.Light light) {
        double lit =
                switch (light) {
                    case GOOD -> value * 0.94;
                    case DARK -> value * 0.14;
                    case BURNT -> value * 1.9 + 40;
                    case HAZY -> 150 + value * 0.06;
                };
        return (int)
                Math.clamp(
                        Math.round(lit + noise * (light == Sitting.Light.HAZY ? 0.3 : 1)), 0, 255);
    }
}
