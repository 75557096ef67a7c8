package dev.aisha.api.photo;

import java.awt.image.BufferedImage;

/// How a photo looks, as 64 bits: whether each of 9 × 8 tiles is brighter than its left neighbour.
/// Scaling and recompression change few of them.
final class Look {
    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    private Look() {}

    static long of(BufferedImage image) {
        double[] tiles = tiles(image);
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 1; column < COLUMNS; column++) {
                int tile = row * COLUMNS + column;
                bits = bits << 1 | (tiles[tile] > tiles[tile - 1] ? 1 : 0);
            }
        }
        return bits;
    }

    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double[] tiles(BufferedImage image) {
        double[] sums = new double[COLUMNS * ROWS];
        int[] pixels = new int[sums.length];
        int width = image.getWidth();
        int height = image.getHeight();
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            int row = y * ROWS / height * COLUMNS;
            for (int x = 0; x < width; x++) {
                int tile = row + x * COLUMNS / width;
                sums[tile] += brightness(line[x]);
                pixels[tile]++;
            }
        }
        for (int tile = 0; tile < sums.length; tile++) {
            sums[tile] /= Math.max(1, pixels[tile]);
        }
        return sums;
    }

    /// Rec. 601 luma, times 1000.
    private static int brightness(int rgb) {
        return 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
    }
}
