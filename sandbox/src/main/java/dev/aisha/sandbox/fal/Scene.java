package dev.aisha.sandbox.fal;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Composes a picture from a prompt, a seed and, with an avatar, one of its training photos, so
/// that people see which avatar and which words made it. The same input gives the same picture.
final class Scene {
    private static final int CAPTION_LINES = 2;

    private final String prompt;
    private final int width;
    private final int height;
    private final Random random;
    private final Color dark;
    private final Color middle;
    private final Color light;

    private Scene(String prompt, long seed, int width, int height) {
        this.prompt = prompt;
        this.width = width;
        this.height = height;
        this.random = new Random(seed * 31 + prompt.hashCode());
        float hue = random.nextFloat();
        float other = hue + 0.45f + random.nextFloat() * 0.15f;
        this.dark = Color.getHSBColor(hue, 0.75f, 0.25f);
        this.middle = Color.getHSBColor((hue + other) / 2, 0.55f, 0.65f);
        this.light = Color.getHSBColor(other, 0.45f, 0.98f);
    }

    /// @param photo what the avatar looks like; null = no avatar
    static BufferedImage paint(
            String prompt, long seed, int width, int height, @Nullable BufferedImage photo) {
        Scene scene = new Scene(prompt, seed, width, height);
        BufferedImage picture = Pictures.blank(width, height);
        Graphics2D pen = Pictures.pen(picture);
        if (photo == null) {
            scene.landscape(pen);
        } else {
            scene.portrait(pen, photo);
        }
        scene.vignette(pen);
        scene.caption(pen);
        pen.dispose();
        return picture;
    }

    /// The photo fills the frame, slightly moved by the seed, under coloured light.
    private void portrait(Graphics2D pen, BufferedImage photo) {
        double zoom = 1.0 + random.nextDouble() * 0.15;
        double scale =
                zoom
                        * Math.max(
                                (double) width / photo.getWidth(),
                                (double) height / photo.getHeight());
        int shownWidth = (int) Math.ceil(photo.getWidth() * scale);
        int shownHeight = (int) Math.ceil(photo.getHeight() * scale);
        int x = (int) ((width - shownWidth) * random.nextDouble());
        int y = (int) ((height - shownHeight) * random.nextDouble());
        pen.drawImage(photo, x, y, shownWidth, shownHeight, null);
        pen.setComposite(AlphaComposite.SrcOver.derive(0.30f));
        pen.setPaint(new GradientPaint(0, 0, light, width, height, dark));
        pen.fillRect(0, 0, width, height);
        pen.setComposite(AlphaComposite.SrcOver);
        glow(pen, random.nextDouble() < 0.5 ? width * 0.1 : width * 0.9, height * 0.15, 0.55f);
    }

    private void landscape(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, dark, 0, height * 0.75f, light));
        pen.fillRect(0, 0, width, height);
        double sunX = width * (0.2 + 0.6 * random.nextDouble());
        double sunY = height * (0.25 + 0.2 * random.nextDouble());
        double radius = Math.min(width, height) * 0.09;
        glow(pen, sunX, sunY, 0.8f);
        pen.setPaint(new Color(255, 250, 235));
        pen.fill(new Ellipse2D.Double(sunX - radius, sunY - radius, radius * 2, radius * 2));
        for (int layer = 0; layer < 4; layer++) {
            hills(pen, layer);
        }
    }

    private void hills(Graphics2D pen, int layer) {
        double base = height * (0.52 + 0.11 * layer);
        double swing = height * (0.03 + 0.05 * random.nextDouble());
        double wave = 1.5 + random.nextDouble() * 3;
        double shift = random.nextDouble() * Math.PI * 2;
        Path2D ridge = new Path2D.Double();
        ridge.moveTo(0, height);
        int step = Math.max(2, width / 200);
        for (int x = 0; x <= width + step; x += step) {
            double angle = shift + wave * Math.PI * 2 * x / width;
            ridge.lineTo(x, base + Math.sin(angle) * swing + Math.sin(angle * 2.7) * swing * 0.35);
        }
        ridge.lineTo(width + step, height);
        ridge.closePath();
        pen.setPaint(mix(middle, dark, (layer + 1) / 4.5f));
        pen.fill(ridge);
    }

    private void glow(Graphics2D pen, double x, double y, float strength) {
        float radius = Math.max(width, height) * 0.6f;
        Color bright = alpha(light.brighter(), strength);
        pen.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(x, y),
                        radius,
                        new float[] {0, 1},
                        new Color[] {bright, alpha(light, 0)}));
        pen.fillRect(0, 0, width, height);
    }

    private void vignette(Graphics2D pen) {
        pen.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(width / 2.0, height / 2.0),
                        Math.max(width, height) * 0.75f,
                        new float[] {0.55f, 1},
                        new Color[] {alpha(Color.BLACK, 0), alpha(Color.BLACK, 0.55f)}));
        pen.fillRect(0, 0, width, height);
    }

    private void caption(Graphics2D pen) {
        int dot = Math.max(1, Math.min(width, height) / 300);
        int margin = dot * PixelFont.COLUMNS;
        int line = dot * (PixelFont.ROWS + 3);
        int letters = PixelFont.fits(width - 2 * margin, dot);
        String text = prompt.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        int lines = Math.min(CAPTION_LINES, (text.length() + letters - 1) / letters);
        int top = height - margin - lines * line;
        pen.setPaint(alpha(Color.BLACK, 0.5f));
        pen.fillRect(0, top - margin / 2, width, height - top + margin / 2);
        pen.setPaint(alpha(Color.WHITE, 0.9f));
        for (int i = 0; i < lines; i++) {
            int end = Math.min(text.length(), (i + 1) * letters);
            PixelFont.draw(pen, text.substring(i * letters, end), margin, top + i * line, dot);
        }
    }

    private static Color mix(Color a, Color b, float share) {
        return new Color(
                Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
                Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    private static Color alpha(Color color, float alpha) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), Math.round(alpha * 255));
    }
}
