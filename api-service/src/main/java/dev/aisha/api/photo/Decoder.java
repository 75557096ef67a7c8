package dev.aisha.api.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// One picture file under a real decoder. The size comes from the header; pixels are decoded on
/// demand, already thinned out to about what is kept.
final class Decoder implements AutoCloseable {
    private final ImageReader reader;
    private final TimedStream stream;
    private final PictureFormat format;
    private boolean cutShort;

    private Decoder(ImageReader reader, TimedStream stream, PictureFormat format) {
        this.reader = reader;
        this.stream = stream;
        this.format = format;
    }

    /// @param limit how long the decoding may take, apart from the head
    static Decoder open(Path file, PictureFormat format, Duration limit) throws IOException {
        // from memory, at most 20 MB: the WebP decoder asks byte by byte
        var stream = new TimedStream(Files.readAllBytes(file), limit);
        var decoder = new Decoder(reader(format), stream, format);
        // without metadata: text chunks may unpack to any size
        decoder.reader.setInput(stream, true, true);
        decoder.reader.addIIOReadWarningListener(decoder.warnings());
        return decoder;
    }

    int width() throws IOException {
        return reader.getWidth(0);
    }

    int height() throws IOException {
        return reader.getHeight(0);
    }

    /// Whether the decoder knows this kind of colours; CMYK made for print it does not.
    boolean supported() throws IOException {
        return format != PictureFormat.JPEG || reader.getImageTypes(0).hasNext();
    }

    /// Every how many pixels one is decoded, so that the long side stays at or above `kept`.
    int step(int kept) throws IOException {
        return Math.max(1, Math.max(width(), height()) / kept);
    }

    /// Pixels in memory at a time while one in `step` is decoded: a WebP may have to be held whole.
    long held(int step) throws IOException {
        int thinned = format == PictureFormat.WEBP ? 1 : step;
        return (long) width() / thinned * (height() / thinned);
    }

    /// @throws IOException when the picture is damaged, ends early or takes too long
    BufferedImage decode(int step) throws IOException {
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        stream.restart();
        BufferedImage image = reader.read(0, param);
        if (cutShort) {
            throw new IIOException("the picture ends early");
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }

    private static ImageReader reader(PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            // by hand: ImageIO looks for plug-ins with the class loader of whoever comes first
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case HEIC, OTHER, NONE -> throw new IIOException("no decoder for " + format);
        };
    }

    /// The JPEG decoder fills what is missing with grey and only warns.
    private IIOReadWarningListener warnings() {
        return (_, warning) -> cutShort |= warning.contains("remature end");
    }
}
