package dev.aisha.api.photo;

import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Pictures for tests. Each seed looks like no other.
public final class Pictures {
    private Pictures() {}

    static BufferedImage patchwork(int seed, int width, int height) {
        var random = new Random(seed);
        return painted(
                width,
                height,
                canvas -> {
                    for (int tile = 0; tile < 72; tile++) {
                        canvas.setColor(new Color(random.nextInt(1 << 24)));
                        int x = tile % 9 * width / 9;
                        int y = tile / 9 * height / 8;
                        canvas.fillRect(x, y, width / 9 + 1, height / 8 + 1);
                    }
                });
    }

    /// Red, with a blue quarter at the top left.
    static BufferedImage corner(int width, int height) {
        return painted(
                width,
                height,
                canvas -> {
                    canvas.setColor(Color.RED);
                    canvas.fillRect(0, 0, width, height);
                    canvas.setColor(Color.BLUE);
                    canvas.fillRect(0, 0, width / 2, height / 2);
                });
    }

    /// A portrait photo that fits.
    public static byte[] jpeg(int seed) {
        return jpeg(portrait(seed, 640, 560));
    }

    static BufferedImage portrait(int seed, int width, int height) {
        return Portraits.paint(Sitting.of(seed, width, height));
    }

    static byte[] jpeg(BufferedImage image) {
        return encoded(image, "jpeg", 0.75f, false);
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        return encoded(image, "jpeg", quality, false);
    }

    private static byte[] progressive(BufferedImage image) {
        return encoded(image, "jpeg", 0.5f, true);
    }

    static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A PNG that claims any size and holds nothing.
    static byte[] hollowPng(int width, int height) {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", new byte[0]),
                chunk("IEND", new byte[0]));
    }

    /// A lossy WebP that claims any size and holds nothing.
    static byte[] hollowWebp(int width, int height) {
        byte[] frame =
                ByteBuffer.allocate(32)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(new byte[] {0x10, 0, 0, (byte) 0x9d, 0x01, 0x2a})
                        .putShort((short) width)
                        .putShort((short) height)
                        .array();
        return ByteBuffer.allocate(20 + frame.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + frame.length)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(frame.length)
                .put(frame)
                .array();
    }

    /// A progressive JPEG whose last pass is there again and again.
    static byte[] manyPasses(BufferedImage image, int passes) {
        byte[] jpeg = progressive(image);
        int last = jpeg.length - 2;
        while (!(jpeg[last] == (byte) 0xff && jpeg[last + 1] == (byte) 0xda)) {
            last--;
        }
        byte[] pass = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < passes && out.size() + pass.length < 20_000_000; i++) {
            out.writeBytes(pass);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    static byte[] withComment(byte[] jpeg, byte[] comment) {
        byte[] segment =
                ByteBuffer.allocate(4 + comment.length)
                        .putShort((short) 0xfffe)
                        .putShort((short) (2 + comment.length))
                        .put(comment)
                        .array();
        return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// With a text that unpacks to 64 MB.
    static byte[] withUnpackingText(byte[] png, byte[] text) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(text);
            deflater.write(new byte[64 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(png, afterHeader),
                chunk("zTXt", join(new byte[] {'a', 0, 0}, packed.toByteArray())),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /// With an EXIF block that names a place and an orientation.
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(orientation));
        byte[] segment =
                ByteBuffer.allocate(4 + exif.length)
                        .putShort((short) 0xffe1)
                        .putShort((short) (2 + exif.length))
                        .put(exif)
                        .array();
        return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] pngWithExif(byte[] png, int orientation) {
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(png, afterHeader),
                chunk("eXIf", tiff(orientation)),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    static byte[] resource(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream("/photo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private interface Painting {
        void paint(Graphics2D canvas);
    }

    private static BufferedImage painted(int width, int height, Painting painting) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        painting.paint(canvas);
        canvas.dispose();
        return image;
    }

    private static byte[] encoded(
            BufferedImage image, String format, float quality, boolean passes) {
        var out = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                        .next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            if (passes) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// One directory: the orientation, and a description that must not survive.
    private static byte[] tiff(int orientation) {
        byte[] secret = "GPS 59.93 N 30.31 E\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(38 + secret.length)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 2)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
