package dev.aisha.bot.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Draws the picture of the photo tips: above what helps an avatar, below what spoils it. Shapes
/// only, no words, so that it serves every language. `main` writes the file that the bot ships.
public final class TipsDrawing {
    static final int TILE_WIDTH = 270;
    static final int TILE_HEIGHT = 340;
    private static final int GAP = 24;
    private static final Color GOOD = new Color(0x2E9E5B);
    private static final Color BAD = new Color(0xD64545);
    private static final Color SKIN = new Color(0xF2C6A0);
    private static final Color HAIR = new Color(0x5A3B28);

    private TipsDrawing() {}

    /// @param arguments where to write it
    public static void main(String[] arguments) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out =
                ImageIO.createImageOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.85f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(draw(), null, null), param);
        } finally {
            writer.dispose();
        }
    }

    static BufferedImage draw() {
        List<Consumer<Graphics2D>> good =
                List.of(
                        TipsDrawing::closeUp,
                        TipsDrawing::profile,
                        TipsDrawing::outdoors,
                        TipsDrawing::byTheLamp);
        List<Consumer<Graphics2D>> bad =
                List.of(
                        TipsDrawing::sunglasses,
                        TipsDrawing::darkness,
                        TipsDrawing::farAway,
                        TipsDrawing::crowd);
        int width = good.size() * (TILE_WIDTH + GAP) + GAP;
        var image =
                new BufferedImage(width, 2 * (TILE_HEIGHT + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = smooth(image);
        canvas.setColor(new Color(0xF4F5F7));
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < good.size(); i++) {
            int x = GAP + i * (TILE_WIDTH + GAP);
            tile(canvas, x, GAP, good.get(i), true);
            tile(canvas, x, GAP + TILE_HEIGHT + GAP, bad.get(i), false);
        }
        canvas.dispose();
        return image;
    }

    private static void tile(
            Graphics2D canvas, int x, int y, Consumer<Graphics2D> scene, boolean good) {
        var picture = new BufferedImage(TILE_WIDTH, TILE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D inside = smooth(picture);
        scene.accept(inside);
        inside.dispose();
        Shape frame = new RoundRectangle2D.Float(x, y, TILE_WIDTH, TILE_HEIGHT, 36, 36);
        Shape before = canvas.getClip();
        canvas.setClip(frame);
        canvas.drawImage(picture, x, y, null);
        canvas.setClip(before);
        canvas.setColor(good ? GOOD : BAD);
        canvas.setStroke(new BasicStroke(6));
        canvas.draw(frame);
        mark(canvas, x + TILE_WIDTH - 44, y + TILE_HEIGHT - 44, good);
    }

    private static void mark(Graphics2D canvas, int x, int y, boolean good) {
        canvas.setColor(good ? GOOD : BAD);
        canvas.fill(new Ellipse2D.Float(x - 32, y - 32, 64, 64));
        canvas.setColor(Color.WHITE);
        canvas.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var sign = new Path2D.Float();
        if (good) {
            sign.moveTo(x - 14, y + 1);
            sign.lineTo(x - 4, y + 12);
            sign.lineTo(x + 15, y - 12);
        } else {
            sign.moveTo(x - 12, y - 12);
            sign.lineTo(x + 12, y + 12);
            sign.moveTo(x + 12, y - 12);
            sign.lineTo(x - 12, y + 12);
        }
        canvas.draw(sign);
    }

    private static void closeUp(Graphics2D tile) {
        fill(tile, new Color(0xCFE6F7), new Color(0xF7FBFE));
        person(tile, 135, 165, 1.35, new Color(0x3F7CAC));
    }

    private static void profile(Graphics2D tile) {
        fill(tile, new Color(0xF8E3C8), new Color(0xFDF5EA));
        double s = 1.15;
        body(tile, 130, 175, s, new Color(0xB4553A));
        tile.setColor(HAIR);
        tile.fill(circle(112, 142, 62 * s));
        tile.setColor(SKIN);
        var face = new Path2D.Double();
        face.moveTo(134, 92);
        face.curveTo(176, 92, 190, 124, 190, 148);
        face.lineTo(210, 172);
        face.lineTo(190, 180);
        face.curveTo(192, 196, 186, 214, 166, 224);
        face.curveTo(136, 232, 104, 214, 112, 168);
        face.closePath();
        tile.fill(face);
        tile.setColor(HAIR);
        tile.fill(new Ellipse2D.Double(168, 138, 12, 15));
        tile.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        tile.draw(line(168, 202, 186, 198));
    }

    private static void outdoors(Graphics2D tile) {
        fill(tile, new Color(0x8EC9F0), new Color(0xDDF1FB));
        tile.setColor(new Color(0xFFD75E));
        tile.fill(circle(225, 50, 28));
        tile.setColor(new Color(0x6DB36B));
        tile.fill(new Ellipse2D.Double(-120, 230, 520, 240));
        person(tile, 135, 140, 0.8, new Color(0xE9B949));
    }

    private static void byTheLamp(Graphics2D tile) {
        fill(tile, new Color(0xE7C9A9), new Color(0xC79F78));
        tile.setColor(new Color(0xFFF3CF));
        tile.fill(circle(40, 60, 46));
        tile.setColor(new Color(0x9C7754));
        tile.fill(new Rectangle2D.Double(190, 30, 60, 80));
        person(tile, 140, 170, 1.1, new Color(0x556B5D));
    }

    private static void sunglasses(Graphics2D tile) {
        fill(tile, new Color(0xCFE6F7), new Color(0xF7FBFE));
        person(tile, 135, 170, 1.3, new Color(0x7A5BA6));
        tile.setColor(new Color(0x1F2226));
        tile.fill(new RoundRectangle2D.Double(70, 138, 58, 42, 22, 22));
        tile.fill(new RoundRectangle2D.Double(142, 138, 58, 42, 22, 22));
        tile.fill(new Rectangle2D.Double(120, 146, 30, 9));
        tile.setColor(new Color(0x30343A));
        tile.fill(new Ellipse2D.Double(20, 62, 230, 46));
        tile.fill(new RoundRectangle2D.Double(68, 14, 134, 76, 50, 50));
    }

    private static void darkness(Graphics2D tile) {
        fill(tile, new Color(0x1A1D26), new Color(0x0C0D12));
        person(tile, 135, 170, 1.2, new Color(0x22324A));
        tile.setColor(new Color(8, 9, 14, 205));
        tile.fillRect(0, 0, TILE_WIDTH, TILE_HEIGHT);
    }

    /// Small, and blurred as well.
    private static void farAway(Graphics2D tile) {
        var scene = new BufferedImage(TILE_WIDTH, TILE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D inside = smooth(scene);
        fill(inside, new Color(0x8EC9F0), new Color(0xDDF1FB));
        inside.setColor(new Color(0x7FA7C4));
        var hills = new Path2D.Double();
        hills.moveTo(0, 210);
        hills.lineTo(80, 110);
        hills.lineTo(150, 190);
        hills.lineTo(220, 90);
        hills.lineTo(330, 230);
        hills.closePath();
        inside.fill(hills);
        inside.setColor(new Color(0x6DB36B));
        inside.fillRect(0, 205, TILE_WIDTH, TILE_HEIGHT);
        person(inside, 110, 205, 0.2, new Color(0xD64545));
        inside.dispose();
        int side = 9;
        float[] even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        tile.drawImage(scene, 0, 0, null);
        tile.drawImage(
                new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null)
                        .filter(scene, null),
                0,
                0,
                null);
    }

    private static void crowd(Graphics2D tile) {
        fill(tile, new Color(0xF8E3C8), new Color(0xFDF5EA));
        person(tile, 70, 150, 0.75, new Color(0x3F7CAC));
        person(tile, 200, 150, 0.75, new Color(0xB4553A));
        person(tile, 135, 190, 0.85, new Color(0x4E8F62));
    }

    /// A head from the front with shoulders; at a scale of 1 the head is 100 wide.
    private static void person(Graphics2D tile, double x, double y, double scale, Color shirt) {
        body(tile, x, y, scale, shirt);
        tile.setColor(HAIR);
        tile.fill(circle(x, y - 12 * scale, 60 * scale));
        tile.setColor(SKIN);
        tile.fill(new Ellipse2D.Double(x - 48 * scale, y - 50 * scale, 96 * scale, 118 * scale));
        tile.setColor(HAIR);
        tile.fill(new Ellipse2D.Double(x - 52 * scale, y - 72 * scale, 104 * scale, 48 * scale));
        for (int side : new int[] {-1, 1}) {
            tile.fill(circle(x + side * 20 * scale, y - 2 * scale, 6 * scale));
        }
        tile.setStroke(
                new BasicStroke(
                        (float) (5 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var smile = new Path2D.Double();
        smile.moveTo(x - 20 * scale, y + 32 * scale);
        smile.quadTo(x, y + 50 * scale, x + 20 * scale, y + 32 * scale);
        tile.draw(smile);
    }

    private static void body(Graphics2D tile, double x, double y, double scale, Color shirt) {
        tile.setColor(SKIN.darker());
        tile.fill(new Rectangle2D.Double(x - 18 * scale, y + 40 * scale, 36 * scale, 60 * scale));
        tile.setColor(shirt);
        tile.fill(
                new RoundRectangle2D.Double(
                        x - 92 * scale,
                        y + 82 * scale,
                        184 * scale,
                        320 * scale,
                        90 * scale,
                        90 * scale));
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        var line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        return line;
    }

    private static void fill(Graphics2D tile, Color top, Color bottom) {
        tile.setPaint(new GradientPaint(0, 0, top, 0, TILE_HEIGHT, bottom));
        tile.fillRect(0, 0, TILE_WIDTH, TILE_HEIGHT);
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return canvas;
    }
}
