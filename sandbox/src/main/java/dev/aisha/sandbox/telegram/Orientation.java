package dev.aisha.sandbox.telegram;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a phone held the camera, from a JPEG's EXIF block: clients turn the picture before sending.
enum Orientation {
    UPRIGHT,
    HALF_TURN,
    QUARTER_RIGHT,
    QUARTER_LEFT;

    private static final int EXIF_MARKER = 0xE1;
    private static final int SCAN_MARKER = 0xDA;
    private static final int TAG = 0x0112;

    static Orientation of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }

    BufferedImage apply(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var transform = new AffineTransform();
        switch (this) {
            case UPRIGHT -> {
                return image;
            }
            case HALF_TURN -> {
                transform.translate(width, height);
                transform.quadrantRotate(2);
            }
            case QUARTER_RIGHT -> {
                transform.translate(height, 0);
                transform.quadrantRotate(1);
            }
            case QUARTER_LEFT -> {
                transform.translate(0, width);
                transform.quadrantRotate(3);
            }
        }
        boolean quarter = this != HALF_TURN;
        var turned =
                new BufferedImage(
                        quarter ? height : width,
                        quarter ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return turned;
    }

    private static Orientation find(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF) {
            int marker = jpeg.get(at + 1) & 0xFF;
            if (marker == SCAN_MARKER) {
                return UPRIGHT;
            }
            if (marker == EXIF_MARKER && jpeg.getInt(at + 4) == 0x45786966) {
                return inTiff(jpeg.slice(at + 10, jpeg.limit() - at - 10));
            }
            at += 2 + (jpeg.getShort(at + 2) & 0xFFFF);
        }
        return UPRIGHT;
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> HALF_TURN;
                    case 6 -> QUARTER_RIGHT;
                    case 8 -> QUARTER_LEFT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }
}
