package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_BYTES;
import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_PIXELS;
import static dev.aisha.model.photo.PhotoRejection.TOO_SMALL;
import static dev.aisha.model.photo.PhotoRejection.UNREADABLE;
import static dev.aisha.model.photo.PhotoRejection.UNSUPPORTED_FORMAT;

import dev.aisha.api.photo.BotFiles.Pull;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Fetches a photo that is only looked at. It is redrawn in memory and never stored: the bytes as
/// they came live in a temporary file for as long as they are decoded.
@ApplicationScoped
public class ReferencePhotos {
    private static final long MEGA = 1_000_000;

    private final BotFiles bot;
    private final PhotoConfig config;
    private final Redraw redraw;

    /// Decoded megapixels that may still be taken, so that the heap stays bounded.
    private final Semaphore room;

    ReferencePhotos(BotFiles bot, PhotoConfig config) {
        this.bot = bot;
        this.config = config;
        this.redraw = new Redraw(config.referenceSide(), config.referenceQuality());
        this.room = new Semaphore(config.referenceMegapixels(), true);
    }

    /// Pulls a photo from the bot and makes it ready to be sent. Never inside a transaction.
    ///
    /// @param sourceRef issued by the bot for this user
    public ReferencePhoto fetch(String sourceRef, String user) {
        try {
            Path raw = Files.createTempFile("aisha-reference-", ".raw");
            Path clean = Files.createTempFile("aisha-reference-", ".jpg");
            try {
                return switch (bot.pull(sourceRef, user, raw)) {
                    case Pull.Pulled _ -> look(raw, clean);
                    case Pull.TooBig() -> new ReferencePhoto.Unfit(TOO_MANY_BYTES);
                    case Pull.Gone() -> new ReferencePhoto.Gone();
                    case Pull.Down(var why) -> new ReferencePhoto.Down(why);
                };
            } finally {
                Files.deleteIfExists(raw);
                Files.deleteIfExists(clean);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReferencePhoto look(Path raw, Path clean) throws IOException {
        PictureFormat format = format(raw);
        ReferencePhoto misfit = misfit(raw, format);
        if (misfit != null) {
            return misfit;
        }
        BufferedImage upright;
        try (Decoder decoder = Decoder.open(raw, format, config.decodeTimeout())) {
            misfit = misfit(decoder, format);
            if (misfit != null) {
                return misfit;
            }
            upright = upright(decoder, Orientation.of(raw, format));
        } catch (IOException | RuntimeException e) {
            // decoders throw whatever they like on hostile bytes
            Log.infof("reference not decodable as %s: %s", format, e.getMessage());
            return new ReferencePhoto.Unfit(UNREADABLE);
        }
        redraw.write(upright, clean);
        String data = Base64.getEncoder().encodeToString(Files.readAllBytes(clean));
        return new ReferencePhoto.Taken(
                "data:image/jpeg;base64," + data, upright.getWidth(), upright.getHeight());
    }

    private static @Nullable ReferencePhoto misfit(Path raw, PictureFormat format)
            throws IOException {
        return switch (format) {
            case JPEG, PNG -> null;
            case NONE -> new ReferencePhoto.Unfit(UNREADABLE);
            case HEIC, OTHER -> new ReferencePhoto.Unfit(UNSUPPORTED_FORMAT);
            case WEBP -> {
                if (!Chunks.complete(raw)) {
                    yield new ReferencePhoto.Unfit(UNREADABLE);
                }
                yield Chunks.animated(raw) ? new ReferencePhoto.Unfit(UNSUPPORTED_FORMAT) : null;
            }
        };
    }

    private @Nullable ReferencePhoto misfit(Decoder decoder, PictureFormat format)
            throws IOException {
        long width = decoder.width();
        long height = decoder.height();
        long most = format == PictureFormat.WEBP ? config.mostWebpPixels() : config.mostPixels();
        if (width * height > most) {
            return new ReferencePhoto.Unfit(TOO_MANY_PIXELS);
        }
        if (Math.min(width, height) < config.referenceShortestSide()) {
            return new ReferencePhoto.Unfit(TOO_SMALL);
        }
        return decoder.supported() ? null : new ReferencePhoto.Unfit(UNSUPPORTED_FORMAT);
    }

    private BufferedImage upright(Decoder decoder, Orientation orientation) throws IOException {
        int step = decoder.step(config.referenceSide());
        long pixels = decoder.held(step);
        int share = (int) Math.clamp(pixels / MEGA + 1, 1, config.referenceMegapixels());
        room.acquireUninterruptibly(share);
        try {
            return redraw.upright(decoder.decode(step), orientation);
        } finally {
            room.release(share);
        }
    }

    private static PictureFormat format(Path raw) throws IOException {
        try (InputStream in = Files.newInputStream(raw)) {
            return PictureFormat.of(in.readNBytes(PictureFormat.HEAD));
        }
    }
}
