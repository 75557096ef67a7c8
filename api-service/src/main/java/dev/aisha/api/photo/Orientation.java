package dev.aisha.api.photo;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import io.quarkus.logging.Log;
import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a camera was held, by EXIF's number 1 to 8.
///
/// @param number 1 is upright
record Orientation(int number) {
    static final Orientation UPRIGHT = new Orientation(1);

    /// Reads nothing but EXIF, since other metadata may be compressed without bounds. Damaged EXIF
    /// counts as none.
    static Orientation of(Path file, PictureFormat format) {
        try {
            Metadata metadata =
                    switch (format) {
                        case JPEG -> jpeg(file);
                        case PNG, WEBP -> exif(Chunks.exif(file, format));
                        case HEIC, OTHER, NONE -> new Metadata();
                    };
            return of(metadata);
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            // the reader throws what it likes on hostile bytes; a photo without EXIF is fine
            Log.debugf("EXIF not readable: %s", e.getMessage());
            return UPRIGHT;
        }
    }

    /// Whether width and height change places.
    boolean turned() {
        return number >= 5;
    }

    /// Turns a picture of this size upright, with its corner at the origin.
    AffineTransform upright(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation of(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer number =
                directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return number == null || number < 1 || number > 8 ? UPRIGHT : new Orientation(number);
    }

    private static Metadata jpeg(Path file) throws IOException, ImageProcessingException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
        }
    }

    private static Metadata exif(byte @Nullable [] tiff) {
        var metadata = new Metadata();
        if (tiff != null) {
            new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        }
        return metadata;
    }
}
