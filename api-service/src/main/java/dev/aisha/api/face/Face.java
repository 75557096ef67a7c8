package dev.aisha.api.face;

/// A face in a picture, in pixels of that picture; parts of it may lie outside. Left and right are
/// the picture's, not the person's.
///
/// @param score 0 to 1, how sure the finder is
/// @param box from the brows to the chin
public record Face(
        double score,
        Box box,
        Point leftEye,
        Point rightEye,
        Point nose,
        Point mouth,
        Point leftEar,
        Point rightEar) {
    /// A place in a picture.
    public record Point(double x, double y) {}

    /// A rectangle in a picture.
    public record Box(double x, double y, double width, double height) {
        /// Share of this box that lies outside of a picture of this size, 0 to 1.
        public double outside(int pictureWidth, int pictureHeight) {
            var picture = new Box(0, 0, pictureWidth, pictureHeight);
            return 1 - shared(picture) / area();
        }

        double area() {
            return width * height;
        }

        /// Shared area by joint area, 0 to 1.
        double overlap(Box other) {
            double shared = shared(other);
            return shared / (area() + other.area() - shared);
        }

        private double shared(Box other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    /// How far the head is turned: 0 is the front, -1 the left edge of the picture, 1 the right.
    /// The nose lies between the ears, and wanders to the far one; a tilted head changes nothing.
    public double turn() {
        double downX = mouth.x - (leftEye.x + rightEye.x) / 2;
        double downY = mouth.y - (leftEye.y + rightEye.y) / 2;
        double fromLeft = across(leftEar, nose, downX, downY);
        double toRight = across(nose, rightEar, downX, downY);
        double both = Math.abs(fromLeft) + Math.abs(toRight);
        return both == 0 ? 0 : (fromLeft - toRight) / both;
    }

    /// How far apart the ears are, by the face's width: 0.8 and more from the front, less in
    /// profile.
    public double ears() {
        return Math.hypot(rightEar.x - leftEar.x, rightEar.y - leftEar.y) / box.width;
    }

    /// The way from one point to another, measured at right angles to the face's own down.
    private static double across(Point from, Point to, double downX, double downY) {
        return (to.x - from.x) * downY - (to.y - from.y) * downX;
    }
}
