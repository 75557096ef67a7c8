package dev.aisha.api.training;

import dev.aisha.api.avatar.PhotoObject;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile.Captions;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs an avatar's photos into a zip file as the trainers want it: flat, no folders, with
/// captions where a trainer takes the trigger from them.
@ApplicationScoped
class PhotoArchive {
    private final ObjectStore store;

    PhotoArchive(ObjectStore store) {
        this.store = store;
    }

    /// @return a temporary file; the caller deletes it
    Path pack(TrainableAvatar avatar, Captions captions) {
        try {
            Path file = Files.createTempFile("training-", ".zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                int number = 0;
                for (PhotoObject photo : avatar.photos()) {
                    add(zip, photo, ++number);
                    if (captions == Captions.EACH) {
                        text(zip, "photo-%03d.txt".formatted(number), avatar.trigger());
                    }
                }
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the archive can't be written", e);
        }
    }

    private void add(ZipOutputStream zip, PhotoObject photo, int number) throws IOException {
        zip.putNextEntry(new ZipEntry("photo-%03d.%s".formatted(number, extension(photo))));
        try (InputStream in = store.open(Bucket.AVATARS, photo.key())) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String extension(PhotoObject photo) {
        return switch (photo.contentType()) {
            case "image/png" -> "png";
            case "image/webp" -> "webp";
            default -> "jpg";
        };
    }
}
