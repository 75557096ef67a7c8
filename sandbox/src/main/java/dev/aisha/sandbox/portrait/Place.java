package dev.aisha.sandbox.portrait;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// What is behind a person: a wall of light with circles, pillars or hills.
record Place(int width, int height, float hue, int kind) {
    void draw(Graphics2D pen, Random random) {
        boolean darkAbove = random.nextBoolean();
        var light = Color.getHSBColor(hue, 0.35f, 0.85f + 0.13f * random.nextFloat());
        var dark = Color.getHSBColor((hue + 0.12f) % 1, 0.6f, 0.3f + 0.4f * random.nextFloat());
        pen.setPaint(
                new GradientPaint(
                        random.nextInt(width),
                        0,
                        darkAbove ? dark : light,
                        random.nextInt(width),
                        height,
                        darkAbove ? light : dark));
        pen.fillRect(0, 0, width, height);
        int unit = Math.max(width, height) / 12;
        for (int i = 0; i < 14; i++) {
            float shade = 0.2f + 0.8f * random.nextFloat();
            var colour = Color.getHSBColor((hue + 0.15f * random.nextFloat()) % 1, 0.45f, shade);
            pen.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 190));
            int x = random.nextInt(width) - unit;
            int y = random.nextInt(height) - unit;
            int size = unit + random.nextInt(3 * unit);
            switch (kind) {
                case 0 -> pen.fill(new Ellipse2D.Double(x, y, size, size));
                case 1 -> pen.fill(new RoundRectangle2D.Double(x, y, size * 0.6, height, 24, 24));
                default -> {
                    double top = height * 0.35 + y * 0.6;
                    double across = size * 2.0;
                    pen.fill(new Arc2D.Double(x, top, across, across, 0, 180, Arc2D.CHORD));
                }
            }
        }
    }
}
