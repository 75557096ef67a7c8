package dev.aisha.api.face;

import dev.aisha.api.face.Face.Box;
import dev.aisha.api.face.Face.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the model's answer: each cell of two grids tells of faces near its middle.
final class Anchors {
    /// Boxes that share more than this tell of the same face.
    private static final double SAME = 0.3;

    private static final int VALUES = 16;

    private Anchors() {}

    /// One grid of the model's answer.
    ///
    /// @param cells a side
    /// @param each boxes a cell
    record Grid(int cells, int each) {
        int boxes() {
            return cells * cells * each;
        }

        double x(int box) {
            return middle(box / each % cells);
        }

        double y(int box) {
            return middle(box / each / cells);
        }

        private double middle(int cell) {
            return (cell + 0.5) / cells * Letterbox.SIDE;
        }
    }

    static final Grid FINE = new Grid(16, 2);
    static final Grid COARSE = new Grid(8, 6);

    /// Adds the faces that one grid tells of.
    ///
    /// @param logits one for each box
    /// @param boxes 16 values for each box
    static void read(
            Grid grid,
            float[] logits,
            float[] boxes,
            Letterbox square,
            double leastScore,
            List<Face> faces) {
        for (int box = 0; box < grid.boxes(); box++) {
            double score = 1 / (1 + Math.exp(-logits[box]));
            if (score >= leastScore) {
                faces.add(face(grid, box, boxes, square, score));
            }
        }
    }

    /// One of each, the surest first.
    static List<Face> distinct(List<Face> faces) {
        var kept = new ArrayList<Face>();
        faces.stream()
                .sorted(Comparator.comparingDouble(Face::score).reversed())
                .forEach(face -> {
                    if (kept.stream().noneMatch(known -> same(known, face))) {
                        kept.add(face);
                    }
                });
        return List.copyOf(kept);
    }

    private static boolean same(Face one, Face other) {
        return one.box().overlap(other.box()) > SAME;
    }

    private static Face face(Grid grid, int box, float[] boxes, Letterbox square, double score) {
        int at = box * VALUES;
        double x = grid.x(box);
        double y = grid.y(box);
        double width = boxes[at + 2];
        double height = boxes[at + 3];
        Point corner = square.inPicture(x + boxes[at] - width / 2, y + boxes[at + 1] - height / 2);
        var points = new Point[6];
        for (int i = 0; i < points.length; i++) {
            points[i] = square.inPicture(x + boxes[at + 4 + 2 * i], y + boxes[at + 5 + 2 * i]);
        }
        return new Face(
                score,
                new Box(corner.x(), corner.y(), width / square.scale(), height / square.scale()),
                points[0],
                points[1],
                points[2],
                points[3],
                points[4],
                points[5]);
    }
}
