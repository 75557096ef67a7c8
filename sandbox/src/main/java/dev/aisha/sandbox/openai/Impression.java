package dev.aisha.sandbox.openai;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// What can be measured in a picture: size, colours, brightness, contrast, warmth, and where its
/// detail is. Enough to tell one photo from another in words.
///
/// @param mean colour of the whole
/// @param brightness 0 to 1
/// @param contrast spread of the brightness, 0 to 0.5
/// @param warmth red minus blue, -1 to 1
/// @param accent the most frequent colour that is not the mean's
/// @param detail the part of the frame where things are
record Impression(
        int width,
        int height,
        Color mean,
        double brightness,
        double contrast,
        double warmth,
        String accent,
        Detail detail) {
    private static final int SAMPLES = 64;
    private static final String DATA = "data:image/";

    /// Up to which angle of the colour circle a name is used.
    private static final SortedMap<Integer, String> HUES =
            new TreeMap<>(
                    Map.of(
                            15, "red",
                            45, "orange",
                            70, "yellow",
                            160, "green",
                            200, "teal",
                            255, "blue",
                            290, "violet",
                            345, "magenta"));

    static Impression of(String url) {
        if (!url.startsWith(DATA)) {
            throw OpenAiErrorException.bad(
                    null, "invalid_image_url", "Timeout while downloading " + url + ".");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image != null) {
                return measured(image);
            }
        } catch (IOException | IllegalArgumentException _) {
            // not a picture: same answer as for an unknown format
        }
        throw OpenAiErrorException.bad(
                null,
                "invalid_image_format",
                "You uploaded an unsupported image. Please make sure your image has of one the"
                        + " following formats: ['png', 'jpeg', 'gif', 'webp'].");
    }

    private static Impression measured(BufferedImage image) {
        long red = 0;
        long green = 0;
        long blue = 0;
        double[][] light = new double[SAMPLES][SAMPLES];
        Map<String, Integer> hues = new HashMap<>();
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                Color color = sample(image, column, row);
                red += color.getRed();
                green += color.getGreen();
                blue += color.getBlue();
                light[row][column] = brightness(color);
                hues.merge(hue(color), 1, Integer::sum);
            }
        }
        int count = SAMPLES * SAMPLES;
        Color mean = new Color((int) (red / count), (int) (green / count), (int) (blue / count));
        String tone = hue(mean);
        String accent =
                hues.entrySet().stream()
                        .filter(each -> !each.getKey().equals(tone))
                        .max(Map.Entry.comparingByValue())
                        .filter(each -> each.getValue() * 20 > count)
                        .map(Map.Entry::getKey)
                        .orElse(tone);
        return new Impression(
                image.getWidth(),
                image.getHeight(),
                mean,
                brightness(mean),
                spread(light),
                (mean.getRed() - mean.getBlue()) / 255.0,
                accent,
                Detail.of(light));
    }

    private static Color sample(BufferedImage image, int column, int row) {
        int x = (column * image.getWidth() + image.getWidth() / 2) / SAMPLES;
        int y = (row * image.getHeight() + image.getHeight() / 2) / SAMPLES;
        return new Color(
                image.getRGB(
                        Math.min(x, image.getWidth() - 1), Math.min(y, image.getHeight() - 1)));
    }

    private static double brightness(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }

    private static double spread(double[][] light) {
        double sum = 0;
        double squares = 0;
        for (double[] row : light) {
            for (double value : row) {
                sum += value;
                squares += value * value;
            }
        }
        int count = SAMPLES * SAMPLES;
        return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }

    private static String hue(Color color) {
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        if (hsb[1] < 0.12) {
            return "grey";
        }
        double degrees = hsb[0] * 360;
        return HUES.entrySet().stream()
                .filter(hue -> degrees < hue.getKey())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("red");
    }

    String shape() {
        if (Math.abs(width - height) * 10 < width) {
            return "square";
        }
        return width > height ? "landscape" : "portrait";
    }

    /// `dark`, `even` or `bright`.
    String lightKey() {
        if (brightness < 0.3) {
            return "dark";
        }
        return brightness > 0.65 ? "bright" : "even";
    }

    String light() {
        return switch (lightKey()) {
            case "dark" -> "dark, low-key light";
            case "bright" -> "bright, high-key light";
            default -> "soft, even light";
        };
    }

    /// `warm`, `cold` or `neutral`.
    String warmthKey() {
        if (Math.abs(warmth) < 0.08) {
            return "neutral";
        }
        return warmth > 0 ? "warm" : "cold";
    }

    /// `high`, `medium` or `low`.
    String contrastKey() {
        if (contrast > 0.25) {
            return "high";
        }
        return contrast > 0.1 ? "medium" : "low";
    }

    String toneKey() {
        return hue(mean);
    }

    String tone() {
        return toneKey().equals("grey") ? "neutral grey tones" : toneKey() + " tones";
    }

    String words() {
        return "a %s frame of %d by %d pixels, %s, %s, %s contrast, %s balance, %s shot"
                .formatted(
                        shape(),
                        width,
                        height,
                        tone(),
                        light(),
                        contrastKey(),
                        warmthKey(),
                        detail.size());
    }

    /// The box around the cells where brightness changes, as shares of the frame.
    ///
    /// @param left to `bottom` 0 to 1
    record Detail(double left, double top, double right, double bottom) {
        private static final int CELLS = 16;
        private static final double QUIET = 0.3;

        static Detail of(double[][] light) {
            double[][] energy = new double[CELLS][CELLS];
            double most = 0;
            int size = light.length / CELLS;
            for (int y = 1; y < light.length; y++) {
                for (int x = 1; x < light.length; x++) {
                    int row = y / size;
                    int column = x / size;
                    energy[row][column] +=
                            Math.abs(light[y][x] - light[y][x - 1])
                                    + Math.abs(light[y][x] - light[y - 1][x]);
                    most = Math.max(most, energy[row][column]);
                }
            }
            int left = CELLS;
            int top = CELLS;
            int right = 0;
            int bottom = 0;
            for (int row = 0; row < CELLS; row++) {
                for (int column = 0; column < CELLS; column++) {
                    if (most > 0 && energy[row][column] > most * QUIET) {
                        left = Math.min(left, column);
                        right = Math.max(right, column + 1);
                        top = Math.min(top, row);
                        bottom = Math.max(bottom, row + 1);
                    }
                }
            }
            return right == 0
                    ? new Detail(0, 0, 1, 1)
                    : new Detail(
                            (double) left / CELLS,
                            (double) top / CELLS,
                            (double) right / CELLS,
                            (double) bottom / CELLS);
        }

        /// `close-up`, `half` or `full`, by how much of the frame the detail takes.
        String size() {
            double share = (right - left) * (bottom - top);
            if (share > 0.6) {
                return "close-up";
            }
            return share > 0.25 ? "half" : "full";
        }

        /// `left`, `right` or `middle`.
        String place() {
            double middle = (left + right) / 2;
            if (middle < 0.4) {
                return "left";
            }
            return middle > 0.6 ? "right" : "middle";
        }
    }
}
