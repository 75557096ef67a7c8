package dev.aisha.journey;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// A drawn woman, photographed in many places: files as a camera would leave them on a disk.
final class Portraits {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1440;
    private static final Color SKIN = new Color(240, 194, 164);
    private static final Color SHADE = new Color(214, 154, 126);
    private static final Color HAIR = new Color(92, 52, 34);

    private Portraits() {}

    /// Writes so many JPEG files, each of another place, light and angle.
    static List<Path> write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("IMG_%04d.jpg".formatted(2101 + i));
            ImageIO.write(paint(i), "jpg", file.toFile());
            files.add(file);
        }
        return files;
    }

    private static BufferedImage paint(int number) {
        var random = new Random(number * 7919L + 17);
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = (number * 0.381f + 0.55f) % 1;
        place(pen, random, hue, number % 3);
        pen.translate(
                WIDTH * (0.42 + 0.16 * random.nextDouble()),
                HEIGHT * (0.44 + 0.08 * random.nextDouble()));
        double scale = 0.95 + 0.45 * random.nextDouble();
        pen.scale(scale, scale);
        pen.rotate((random.nextDouble() - 0.5) * 0.14);
        person(pen, random, Color.getHSBColor((hue + 0.5f) % 1, 0.55f, 0.85f));
        pen.dispose();
        return photo;
    }

    private static void place(Graphics2D pen, Random random, float hue, int kind) {
        pen.setPaint(
                new GradientPaint(
                        0,
                        0,
                        Color.getHSBColor(hue, 0.35f, 0.98f),
                        random.nextInt(WIDTH),
                        HEIGHT,
                        Color.getHSBColor((hue + 0.12f) % 1, 0.6f, 0.55f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 16; i++) {
            float shade = 0.5f + 0.5f * random.nextFloat();
            var colour = Color.getHSBColor((hue + 0.15f * random.nextFloat()) % 1, 0.45f, shade);
            pen.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110));
            int x = random.nextInt(WIDTH) - 120;
            int y = random.nextInt(HEIGHT) - 120;
            int size = 120 + random.nextInt(260);
            switch (kind) {
                case 0 -> pen.fill(new Ellipse2D.Double(x, y, size, size));
                case 1 -> pen.fill(new RoundRectangle2D.Double(x, y, size * 0.6, HEIGHT, 24, 24));
                default ->
                        pen.fill(
                                new Arc2D.Double(
                                        x,
                                        HEIGHT * 0.35 + y * 0.6,
                                        size * 2,
                                        size * 2,
                                        0,
                                        180,
                                        Arc2D.CHORD));
            }
        }
    }

    /// Around the middle of the face; about 340 wide.
    private static void person(Graphics2D pen, Random random, Color clothes) {
        pen.setPaint(HAIR);
        pen.fill(new RoundRectangle2D.Double(-225, -290, 450, 640, 380, 380));
        pen.setPaint(SHADE);
        pen.fill(new RoundRectangle2D.Double(-68, 130, 136, 240, 80, 80));
        var shoulders = new Path2D.Double();
        shoulders.moveTo(-430, 1400);
        shoulders.curveTo(-430, 480, -300, 340, -70, 300);
        shoulders.curveTo(-30, 390, 30, 390, 70, 300);
        shoulders.curveTo(300, 340, 430, 480, 430, 1400);
        shoulders.closePath();
        pen.setPaint(new GradientPaint(-300, 300, clothes.brighter(), 300, 900, clothes.darker()));
        pen.fill(shoulders);
        pen.setPaint(new GradientPaint(-170, -200, SKIN.brighter(), 170, 240, SHADE));
        pen.fill(new RoundRectangle2D.Double(-168, -215, 336, 430, 320, 380));
        fringe(pen);
        double glance = (random.nextDouble() - 0.5) * 14;
        eye(pen, -72, glance);
        eye(pen, 72, glance);
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(SHADE.darker());
        pen.draw(new CubicCurve2D.Double(-4, 5, -22, 60, -16, 76, 10, 74));
        pen.setPaint(new Color(240, 130, 120, 70));
        pen.fill(new Ellipse2D.Double(-140, 50, 80, 56));
        pen.fill(new Ellipse2D.Double(60, 50, 80, 56));
        double smile = 22 + random.nextDouble() * 26;
        var mouth = new Path2D.Double();
        mouth.moveTo(-58, 122);
        mouth.curveTo(-25, 122 + smile * 0.4, 25, 122 + smile * 0.4, 58, 122);
        mouth.curveTo(35, 122 + smile * 1.7, -35, 122 + smile * 1.7, -58, 122);
        pen.setPaint(new Color(190, 62, 70));
        pen.fill(mouth);
    }

    private static void fringe(Graphics2D pen) {
        var fringe = new Path2D.Double();
        fringe.moveTo(-185, 20);
        fringe.curveTo(-190, -120, -120, -150, 40, -175);
        fringe.curveTo(110, -150, 172, -90, 185, 20);
        fringe.curveTo(240, -180, 130, -280, 0, -275);
        fringe.curveTo(-130, -280, -240, -180, -185, 20);
        pen.setPaint(HAIR.brighter());
        pen.fill(fringe);
    }

    private static void eye(Graphics2D pen, double x, double glance) {
        pen.setPaint(Color.WHITE);
        pen.fill(new Ellipse2D.Double(x - 38, -32, 76, 46));
        pen.setPaint(new Color(70, 110, 90));
        pen.fill(new Ellipse2D.Double(x - 19 + glance, -30, 38, 42));
        pen.setPaint(new Color(25, 20, 20));
        pen.fill(new Ellipse2D.Double(x - 9 + glance, -19, 19, 21));
        pen.setPaint(Color.WHITE);
        pen.fill(new Ellipse2D.Double(x + 1 + glance, -18, 8, 8));
        pen.setPaint(HAIR);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(x - 42, -40, 84, 60, 25, 130, Arc2D.OPEN));
        pen.draw(new Arc2D.Double(x - 50, -86, 100, 60, 35, 110, Arc2D.OPEN));
    }
}
