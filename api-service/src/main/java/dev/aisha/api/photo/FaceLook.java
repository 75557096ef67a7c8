package dev.aisha.api.photo;

import dev.aisha.api.face.Face.Box;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// How the middle of a face looks, from at most 160 × 160 means of its pixels, so that the noise of
/// a sensor does not count as detail and large faces cost no more than small ones.
///
/// @param sharpness mean square of the Laplacian by the mean square contrast: 0.002 and less out of
///   focus, 0.03 and more in focus, whatever the light
/// @param highlight brightness that the lightest tenth reaches, 0 to 255
/// @param burnt share that is white, 0 to 1
/// @param contrast brightness between the darkest and the lightest twentieth, 0 to 255
/// @param light mean brightness, 0 to 255
/// @param warmth red less blue, by all three: -1 (blue) to 1 (red)
record FaceLook(
        double sharpness,
        double highlight,
        double burnt,
        double contrast,
        double light,
        double warmth) {
    private static final int MOST_CELLS = 160;

    /// Of the box's side; hair and background stay out.
    private static final double MIDDLE = 0.84;

    private static final double WHITE = 250;

    static FaceLook of(BufferedImage image, Box face) {
        int left = edge(face.x() + face.width() * (1 - MIDDLE) / 2, image.getWidth() - 1);
        int top = edge(face.y() + face.height() * (1 - MIDDLE) / 2, image.getHeight() - 1);
        int right = edge(face.x() + face.width() * (1 + MIDDLE) / 2, image.getWidth());
        int bottom = edge(face.y() + face.height() * (1 + MIDDLE) / 2, image.getHeight());
        int width = Math.max(1, right - left);
        int height = Math.max(1, bottom - top);
        return of(image.getRGB(left, top, width, height, null, 0, width), width, height);
    }

    private static FaceLook of(int[] pixels, int width, int height) {
        int columns = Math.min(MOST_CELLS, width);
        int rows = Math.min(MOST_CELLS, height);
        double[] cells = new double[columns * rows];
        int[] counts = new int[cells.length];
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * rows / height) * columns;
            for (int x = 0; x < width; x++) {
                int rgb = pixels[y * width + x];
                int cell = row + (int) ((long) x * columns / width);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
                cells[cell] += brightness(rgb);
                counts[cell]++;
            }
        }
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] /= counts[cell];
        }
        double all = Math.max(1, red + green + blue);
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        return new FaceLook(
                sharpness(smooth(cells, columns, rows), columns, rows),
                at(sorted, 0.9),
                share(sorted),
                at(sorted, 0.95) - at(sorted, 0.05),
                Arrays.stream(cells).average().orElse(0),
                (red - blue) / all);
    }

    /// Means of 3 × 3 cells: what is left of a sensor's noise would count as detail.
    private static double[] smooth(double[] cells, int columns, int rows) {
        double[] smooth = cells.clone();
        for (int y = 1; y < rows - 1; y++) {
            for (int x = 1; x < columns - 1; x++) {
                double sum = 0;
                for (int row = y - 1; row <= y + 1; row++) {
                    for (int column = x - 1; column <= x + 1; column++) {
                        sum += cells[row * columns + column];
                    }
                }
                smooth[y * columns + x] = sum / 9;
            }
        }
        return smooth;
    }

    private static double sharpness(double[] cells, int columns, int rows) {
        double mean = Arrays.stream(cells).average().orElse(0);
        double contrast = 0;
        double detail = 0;
        int inner = 0;
        for (int y = 2; y < rows - 2; y++) {
            for (int x = 2; x < columns - 2; x++) {
                int at = y * columns + x;
                double laplacian =
                        cells[at - 1]
                                + cells[at + 1]
                                + cells[at - columns]
                                + cells[at + columns]
                                - 4 * cells[at];
                detail += laplacian * laplacian;
                contrast += (cells[at] - mean) * (cells[at] - mean);
                inner++;
            }
        }
        // a face of one colour has nothing to be sharp
        return inner == 0 || contrast < inner ? 0 : detail / contrast;
    }

    private static double share(double[] sorted) {
        return Arrays.stream(sorted).filter(value -> value >= WHITE).count()
                / (double) sorted.length;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }

    /// Rec. 601 luma, 0 to 255.
    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    private static int edge(double value, int most) {
        return Math.clamp(Math.round(value), 0, most);
    }
}
