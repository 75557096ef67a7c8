package dev.aisha.sandbox.portrait;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// A drawn person around the middle of the face, which is about 340 wide. The features sit on a
/// ball, so that a turned head shows what a camera would see of them.
final class Sitter {
    private static final double RADIUS = 176;
    private static final double EYES = 0.42;
    private static final double EARS = 1.5;
    private static final Color[] SKINS = {
        new Color(240, 194, 164), new Color(232, 178, 142), new Color(205, 150, 112)
    };
    private static final Color[] HAIRS = {
        new Color(92, 52, 34), new Color(52, 36, 30), new Color(150, 96, 50)
    };

    private final Graphics2D pen;
    private final Random random;
    private final double yaw;
    private final Color skin;
    private final Color shade;
    private final Color hair;

    /// @param turn in parts of a quarter turn, negative to the left
    Sitter(Graphics2D pen, Random random, double turn, int person) {
        this.pen = pen;
        this.random = random;
        this.yaw = turn * Math.PI / 2;
        this.skin = SKINS[person % SKINS.length];
        this.shade = blend(skin, new Color(150, 80, 60), 0.35);
        this.hair = HAIRS[person % HAIRS.length];
    }

    void draw(Color clothes) {
        double aside = Math.sin(yaw);
        pen.setPaint(hair);
        pen.fill(new RoundRectangle2D.Double(-225 - aside * 70, -290, 450, 600, 380, 380));
        body(clothes);
        pen.setPaint(new GradientPaint(-170, -200, skin.brighter(), 170, 240, shade));
        pen.fill(new RoundRectangle2D.Double(-168, -215, 336, 430, 320, 380));
        ear(-EARS);
        ear(EARS);
        fringe(aside * 34);
        eye(-EYES);
        eye(EYES);
        cheek(-0.62);
        cheek(0.62);
        nose();
        mouth();
    }

    private void body(Color clothes) {
        pen.setPaint(shade);
        pen.fill(new RoundRectangle2D.Double(-68, 130, 136, 240, 80, 80));
        pen.setPaint(clothes.darker().darker());
        pen.fill(new RoundRectangle2D.Double(-215, 1500, 190, 1500, 90, 90));
        pen.fill(new RoundRectangle2D.Double(25, 1500, 190, 1500, 90, 90));
        var shoulders = new Path2D.Double();
        shoulders.moveTo(-350, 1700);
        shoulders.curveTo(-440, 480, -300, 340, -70, 300);
        shoulders.curveTo(-30, 390, 30, 390, 70, 300);
        shoulders.curveTo(300, 340, 440, 480, 350, 1700);
        shoulders.closePath();
        pen.setPaint(new GradientPaint(-300, 300, clothes.brighter(), 300, 1200, clothes.darker()));
        pen.fill(shoulders);
    }

    private void nose() {
        double tip = (RADIUS + 34) * Math.sin(yaw);
        double bridge = RADIUS * Math.sin(yaw) * 0.9;
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(shade.darker());
        double bend = Math.abs(yaw) < 0.2 ? -22 : Math.copySign(16, yaw);
        pen.draw(
                new CubicCurve2D.Double(
                        bridge - 4, 5, bridge + bend, 56, tip + bend, 76, tip + 8, 76));
        pen.setPaint(blend(shade, new Color(90, 40, 30), 0.25));
        pen.fill(new Ellipse2D.Double(tip - 18, 72, 13, 8));
        pen.fill(new Ellipse2D.Double(tip + 7, 72, 13, 8));
    }

    private void mouth() {
        double smile = 22 + random.nextDouble() * 26;
        double left = RADIUS * Math.sin(yaw - 0.34);
        double right = RADIUS * Math.sin(yaw + 0.34);
        double bite = (right - left) / 4;
        var mouth = new Path2D.Double();
        mouth.moveTo(left, 122);
        mouth.curveTo(left + bite, 122 + smile * 0.4, right - bite, 122 + smile * 0.4, right, 122);
        mouth.curveTo(right - bite, 122 + smile * 1.7, left + bite, 122 + smile * 1.7, left, 122);
        pen.setPaint(new Color(190, 62, 70));
        pen.fill(mouth);
    }

    private void cheek(double azimuth) {
        double seen = Math.cos(azimuth + yaw);
        if (seen > 0.2) {
            double x = RADIUS * Math.sin(azimuth + yaw);
            pen.setPaint(new Color(240, 130, 120, 70));
            pen.fill(new Ellipse2D.Double(x - 44 * seen, 50, 88 * seen, 56));
        }
    }

    private void ear(double azimuth) {
        double seen = Math.sin(Math.abs(azimuth + yaw));
        double x = RADIUS * Math.sin(azimuth + yaw);
        if (Math.cos(azimuth + yaw) > 0.25) {
            pen.setPaint(shade);
            pen.fill(new Ellipse2D.Double(x - 26, -46, 30 + 30 * (1 - seen), 104));
            pen.setPaint(shade.darker());
            pen.fill(new Ellipse2D.Double(x - 14, -22, 14 + 16 * (1 - seen), 58));
        }
    }

    private void fringe(double aside) {
        var fringe = new Path2D.Double();
        fringe.moveTo(-185, 20);
        fringe.curveTo(-190, -120, -120 + aside, -150, 40 + aside, -175);
        fringe.curveTo(110 + aside, -150, 172, -90, 185, 20);
        fringe.curveTo(240, -180, 130, -280, 0, -275);
        fringe.curveTo(-130, -280, -240, -180, -185, 20);
        pen.setPaint(blend(hair, hair.brighter(), 0.7));
        pen.fill(fringe);
    }

    private void eye(double azimuth) {
        double seen = Math.cos(azimuth + yaw) / Math.cos(EYES);
        if (seen < 0.15) {
            return;
        }
        double x = RADIUS * Math.sin(azimuth + yaw);
        AffineTransform before = pen.getTransform();
        pen.translate(x, 0);
        pen.scale(Math.min(1, seen), 1);
        double glance = (random.nextDouble() - 0.5) * 10;
        pen.setPaint(Color.WHITE);
        pen.fill(new Ellipse2D.Double(-38, -32, 76, 46));
        pen.setPaint(new Color(70, 110, 90));
        pen.fill(new Ellipse2D.Double(-19 + glance, -30, 38, 42));
        pen.setPaint(new Color(25, 20, 20));
        pen.fill(new Ellipse2D.Double(-9 + glance, -19, 19, 21));
        pen.setPaint(Color.WHITE);
        pen.fill(new Ellipse2D.Double(1 + glance, -18, 8, 8));
        pen.setPaint(hair);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(-42, -40, 84, 60, 25, 130, Arc2D.OPEN));
        pen.draw(new Arc2D.Double(-50, -86, 100, 60, 35, 110, Arc2D.OPEN));
        pen.setTransform(before);
    }

    private static Color blend(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }
}
