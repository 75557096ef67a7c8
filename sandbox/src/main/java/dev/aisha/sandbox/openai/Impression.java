package dev.aisha.sandbox.openai;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// What can be measured in a picture: size, mean colour, brightness. Enough to tell one photo from
/// another in words.
record Impression(int width, int height, Color mean, double brightness) {
    private static final int SAMPLES = 64;
    private static final String DATA = "data:image/";

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
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int x = (i % SAMPLES * image.getWidth() + image.getWidth() / 2) / SAMPLES;
            int y = (i / SAMPLES * image.getHeight() + image.getHeight() / 2) / SAMPLES;
            Color color =
                    new Color(
                            image.getRGB(
                                    Math.min(x, image.getWidth() - 1),
                                    Math.min(y, image.getHeight() - 1)));
            red += color.getRed();
            green += color.getGreen();
            blue += color.getBlue();
        }
        int count = SAMPLES * SAMPLES;
        Color mean = new Color((int) (red / count), (int) (green / count), (int) (blue / count));
        double brightness =
                (0.299 * mean.getRed() + 0.587 * mean.getGreen() + 0.114 * mean.getBlue()) / 255;
        return new Impression(image.getWidth(), image.getHeight(), mean, brightness);
    }

    String shape() {
        if (Math.abs(width - height) * 10 < width) {
            return "square";
        }
        return width > height ? "landscape" : "portrait";
    }

    String light() {
        if (brightness < 0.3) {
            return "dark, low-key light";
        }
        return brightness > 0.65 ? "bright, high-key light" : "soft, even light";
    }

    String tone() {
        float[] hsb = Color.RGBtoHSB(mean.getRed(), mean.getGreen(), mean.getBlue(), null);
        if (hsb[1] < 0.12) {
            return "neutral grey tones";
        }
        String[] hues = {"red", "orange", "yellow", "green", "teal", "blue", "violet", "magenta"};
        return hues[Math.round(hsb[0] * hues.length) % hues.length] + " tones";
    }

    String words() {
        return "a %s frame of %d by %d pixels, %s, %s"
                .formatted(shape(), width, height, tone(), light());
    }
}
