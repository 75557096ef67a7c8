package dev.aisha.api.face;

import dev.aisha.api.face.Face.Point;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.Arrays;

/// Fits a picture into the model's square; what is left over is grey. Each pixel of the square is
/// the mean of the pixels it stands for, so that nothing small is skipped.
///
/// @param scale pixels of the square for one of the picture
/// @param across pixels of the square left of the picture
/// @param down pixels of the square above the picture
/// @param mirrored whether left and right change places
record Letterbox(double scale, int across, int down, boolean mirrored) {
    /// Pixels of the square's side.
    static final int SIDE = 256;

    private static final int COLOURS = 3;

    static Letterbox of(BufferedImage image) {
        return of(image, 1, false);
    }

    /// @param share of the square's side that the picture's long side takes, 0 to 1
    static Letterbox of(BufferedImage image, double share, boolean mirrored) {
        double scale = share * SIDE / Math.max(image.getWidth(), image.getHeight());
        return new Letterbox(
                scale,
                (SIDE - fitted(image.getWidth(), scale)) / 2,
                (SIDE - fitted(image.getHeight(), scale)) / 2,
                mirrored);
    }

    /// Red, green and blue of each pixel, row by row, from -1 to 1.
    FloatBuffer pixels(BufferedImage image) {
        int width = fitted(image.getWidth(), scale);
        int height = fitted(image.getHeight(), scale);
        var pixels = FloatBuffer.allocate(SIDE * SIDE * COLOURS);
        int[] line = new int[image.getWidth()];
        long[] sums = new long[width * COLOURS];
        int[] counts = new int[width];
        for (int row = 0; row < height; row++) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            int from = from(row, height, image.getHeight());
            int to = Math.max(from + 1, from(row + 1, height, image.getHeight()));
            for (int y = from; y < to; y++) {
                image.getRGB(0, y, line.length, 1, line, 0, line.length);
                add(line, sums, counts);
            }
            for (int x = 0; x < width; x++) {
                int column = mirrored ? width - 1 - x : x;
                int at = ((row + down) * SIDE + column + across) * COLOURS;
                for (int colour = 0; colour < COLOURS; colour++) {
                    float mean = (float) sums[x * COLOURS + colour] / Math.max(1, counts[x]);
                    pixels.put(at + colour, mean / 127.5f - 1);
                }
            }
        }
        return pixels;
    }

    /// Where a point of the square is in the picture, unless that is mirrored.
    Point inPicture(double x, double y) {
        return new Point((x - across) / scale, (y - down) / scale);
    }

    private static void add(int[] line, long[] sums, int[] counts) {
        int width = counts.length;
        for (int x = 0; x < width; x++) {
            int from = from(x, width, line.length);
            int to = Math.max(from + 1, from(x + 1, width, line.length));
            for (int at = from; at < to; at++) {
                int rgb = line[at];
                sums[x * COLOURS] += rgb >> 16 & 0xff;
                sums[x * COLOURS + 1] += rgb >> 8 & 0xff;
                sums[x * COLOURS + 2] += rgb & 0xff;
            }
            counts[x] += to - from;
        }
    }

    private static int from(int index, int parts, int whole) {
        return Math.min(whole - 1, (int) ((long) index * whole / parts)) + (index == parts ? 1 : 0);
    }

    private static int fitted(int length, double scale) {
        return Math.clamp(Math.round(length * scale), 1, SIDE);
    }
}
