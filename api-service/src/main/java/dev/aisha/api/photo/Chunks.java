package dev.aisha.api.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Walks over the chunks of PNG and WebP without reading what is in them.
final class Chunks {
    private static final int MOST_CHUNKS = 20_000;
    private static final int MOST_EXIF = 1 << 20;
    private static final byte[] PREFIX = "Exif\0\0".getBytes(ISO_8859_1);

    private Chunks() {}

    /// The EXIF block as TIFF, if there is one of sane size.
    static byte @Nullable [] exif(Path path, PictureFormat format) throws IOException {
        boolean png = format == PictureFormat.PNG;
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long at = png ? 8 : 12;
            for (int i = 0; i < MOST_CHUNKS && at + 8 <= file.length(); i++) {
                file.seek(at);
                long length = png ? Integer.toUnsignedLong(file.readInt()) : 0;
                String type = type(file);
                if (!png) {
                    length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
                }
                if (type.equals(png ? "eXIf" : "EXIF")) {
                    return length > MOST_EXIF ? null : tiff(file, (int) length);
                }
                at += 8 + length + (png ? 4 : length % 2);
            }
            return null;
        }
    }

    /// Whether a WebP file is as long as it says.
    static boolean complete(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(4);
            long declared = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            return declared + 8 <= file.length();
        }
    }

    /// Whether a WebP holds several pictures.
    static boolean animated(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(12);
            if (!type(file).equals("VP8X")) {
                return false;
            }
            file.seek(20);
            return (file.read() & 0x02) != 0;
        }
    }

    private static String type(RandomAccessFile file) throws IOException {
        byte[] type = new byte[4];
        file.readFully(type);
        return new String(type, ISO_8859_1);
    }

    private static byte[] tiff(RandomAccessFile file, int length) throws IOException {
        byte[] block = new byte[length];
        file.readFully(block);
        boolean prefixed =
                length > PREFIX.length
                        && Arrays.equals(block, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
        return prefixed ? Arrays.copyOfRange(block, PREFIX.length, length) : block;
    }
}
