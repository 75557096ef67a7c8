package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.PictureRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Images on their way to Telegram: streamed to a temporary file, so that a repeat needs no second
/// download and memory holds none of them.
@ApplicationScoped
class Uploads {
    /// Telegram's limit for a file; photos are refused above 10 MB and then go as files.
    private static final long MAX_BYTES = 50L * 1024 * 1024;

    private final FileIds fileIds;
    private final ImageSource images;

    Uploads(FileIds fileIds, ImageSource images) {
        this.fileIds = fileIds;
        this.images = images;
    }

    /// Something to send: Telegram's own id of it, or a file.
    sealed interface Upload {
        record Known(String fileId) implements Upload {}

        record Bytes(File file) implements Upload {}
    }

    /// Uploads of one message; closing deletes the files.
    final class Batch implements AutoCloseable {
        private final String owner;
        private final List<Path> files = new ArrayList<>();

        private Batch(String owner) {
            this.owner = owner;
        }

        Upload of(PictureRef image, boolean document) throws IOException {
            String known = fileIds.find(image, document);
            return known == null ? new Upload.Bytes(fetch(image)) : new Upload.Known(known);
        }

        private File fetch(PictureRef image) throws IOException {
            Path file = Files.createTempFile("aisha-", ".upload");
            files.add(file);
            try (InputStream in = images.open(owner, image);
                    OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[64 * 1024];
                long total = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > MAX_BYTES) {
                        throw new IOException("picture " + image.key() + " is too big to send");
                    }
                    out.write(buffer, 0, read);
                }
            }
            return file.toFile();
        }

        @Override
        public void close() {
            for (Path file : files) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException _) {
                    file.toFile().deleteOnExit();
                }
            }
        }
    }

    Batch batch(String owner) {
        return new Batch(owner);
    }
}
