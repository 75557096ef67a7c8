package dev.aisha.bot.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Draws what stands in place of a deleted picture whose message Telegram keeps: a struck-out
/// picture, without words. `gone.jpg` is what it draws.
final class GoneDrawing {
    private static final Color GROUND = new Color(0xE6E8EB);
    private static final Color LINES = new Color(0xA7ADB5);
    private static final BasicStroke PEN =
            new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private GoneDrawing() {}

    static BufferedImage draw() {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, 640, 360);
        pen.setColor(LINES);
        pen.setStroke(PEN);
        pen.draw(new RoundRectangle2D.Double(230, 110, 180, 140, 24, 24));
        pen.fill(new Ellipse2D.Double(268, 142, 28, 28));
        var hills = new Path2D.Double();
        hills.moveTo(240, 238);
        hills.lineTo(300, 184);
        hills.lineTo(338, 216);
        hills.lineTo(364, 194);
        hills.lineTo(402, 228);
        pen.draw(hills);
        pen.setColor(GROUND);
        pen.setStroke(new BasicStroke(26));
        pen.drawLine(210, 270, 430, 90);
        pen.setColor(LINES);
        pen.setStroke(PEN);
        pen.drawLine(210, 270, 430, 90);
        pen.dispose();
        return image;
    }
}
