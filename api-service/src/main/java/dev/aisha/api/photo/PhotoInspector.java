package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.HEIC_UNSUPPORTED;
import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_BYTES;
import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_PIXELS;
import static dev.aisha.model.photo.PhotoRejection.TOO_NARROW;
import static dev.aisha.model.photo.PhotoRejection.TOO_SMALL;
import static dev.aisha.model.photo.PhotoRejection.UNREADABLE;
import static dev.aisha.model.photo.PhotoRejection.UNSUPPORTED_FORMAT;

import dev.aisha.api.photo.PhotoInspection.Fit;
import dev.aisha.api.photo.PhotoInspection.Unfit;
import dev.aisha.api.photo.PortraitJudge.Finding;
import dev.aisha.model.photo.PhotoRejection;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Looks at a file that may be anything. Cheap checks come first, nothing is decoded before its
/// size is known to be sane, and what is kept is drawn anew: no metadata, nothing hidden behind the
/// picture.
@ApplicationScoped
class PhotoInspector {
    private static final long MEGA = 1_000_000;

    private final PhotoConfig config;
    private final PortraitJudge portraits;
    private final Redraw redraw;

    /// Decoded megapixels that may still be taken, so that the heap stays bounded.
    private final Semaphore room;

    PhotoInspector(PhotoConfig config, PortraitJudge portraits) {
        this.config = config;
        this.portraits = portraits;
        this.redraw = new Redraw(config.keptSide(), config.quality());
        this.room = new Semaphore(config.decodedMegapixels(), true);
    }

    /// @param portrait whether it shall show one person's face
    /// @param clean where the copy to keep is written
    /// @throws IOException when our own disk fails
    PhotoInspection inspect(Path file, boolean portrait, Path clean) throws IOException {
        long bytes = Files.size(file);
        if (bytes > config.mostBytes()) {
            return unfit(TOO_MANY_BYTES, bytes, config.mostBytes());
        }
        PictureFormat format = format(file);
        Unfit misfit = misfit(file, format);
        if (misfit != null) {
            return misfit;
        }
        BufferedImage upright;
        try (Decoder decoder = Decoder.open(file, format, config.decodeTimeout())) {
            misfit = misfit(decoder, format);
            if (misfit != null) {
                return misfit;
            }
            upright = upright(decoder, Orientation.of(file, format));
        } catch (IOException | RuntimeException e) {
            // decoders throw whatever they like on hostile bytes
            Log.infof("not decodable as %s: %s", format, e.getMessage());
            return unfit(UNREADABLE);
        }
        if (!portrait) {
            return fit(upright, null, clean);
        }
        return switch (portraits.judge(upright)) {
            case Finding.Unfit(var verdict) -> new Unfit(verdict);
            case Finding.Seen(var measured) -> fit(upright, measured, clean);
        };
    }

    private Fit fit(BufferedImage upright, @Nullable Portrait portrait, Path clean)
            throws IOException {
        redraw.write(upright, clean);
        return new Fit(clean, Look.of(upright), upright.getWidth(), upright.getHeight(), portrait);
    }

    private @Nullable Unfit misfit(Path file, PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG, PNG -> null;
            case NONE -> unfit(UNREADABLE);
            case HEIC -> unfit(HEIC_UNSUPPORTED);
            case OTHER -> unfit(UNSUPPORTED_FORMAT);
            case WEBP -> {
                if (!Chunks.complete(file)) {
                    yield unfit(UNREADABLE);
                }
                yield Chunks.animated(file) ? unfit(UNSUPPORTED_FORMAT) : null;
            }
        };
    }

    private @Nullable Unfit misfit(Decoder decoder, PictureFormat format) throws IOException {
        long width = decoder.width();
        long height = decoder.height();
        long most = format == PictureFormat.WEBP ? config.mostWebpPixels() : config.mostPixels();
        if (width * height > most) {
            return unfit(TOO_MANY_PIXELS, width * height, most);
        }
        long shortSide = Math.min(width, height);
        if (shortSide < config.shortestSide()) {
            return unfit(TOO_SMALL, shortSide, config.shortestSide());
        }
        double ratio = (double) Math.max(width, height) / shortSide;
        if (ratio > config.longestRatio()) {
            return unfit(TOO_NARROW, Math.ceil(ratio * 100) / 100, config.longestRatio());
        }
        return decoder.supported() ? null : unfit(UNSUPPORTED_FORMAT);
    }

    private BufferedImage upright(Decoder decoder, Orientation orientation) throws IOException {
        int step = decoder.step(config.keptSide());
        long pixels = decoder.held(step);
        int share = (int) Math.clamp(pixels / MEGA + 1, 1, config.decodedMegapixels());
        room.acquireUninterruptibly(share);
        try {
            return redraw.upright(decoder.decode(step), orientation);
        } finally {
            room.release(share);
        }
    }

    private static PictureFormat format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PictureFormat.of(in.readNBytes(PictureFormat.HEAD));
        }
    }

    private static Unfit unfit(PhotoRejection reason) {
        return new Unfit(new Verdict.Refused(reason, null, null));
    }

    private static Unfit unfit(PhotoRejection reason, double measured, double bound) {
        return new Unfit(new Verdict.Refused(reason, measured, bound));
    }
}
