package dev.aisha.sandbox.telegram;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file that Telegram keeps.
///
/// @param fileId what it is sent and fetched by; differs from message to message
/// @param uniqueId the same for the same content, good for nothing but comparing
/// @param width pixels, 0 for what is no photo
public record StoredFile(
        String fileId,
        String uniqueId,
        Kind kind,
        Path path,
        long size,
        int width,
        int height,
        @Nullable String name,
        @Nullable String mime) {

    /// Telegram never lets a file change its kind.
    public enum Kind {
        PHOTO("AgACAgIAAxk", "Photo"),
        DOCUMENT("BQACAgIAAxk", "Document");

        final String prefix;
        final String title;

        Kind(String prefix, String title) {
            this.prefix = prefix;
            this.title = title;
        }
    }

    StoredFile withFileId(String id) {
        return new StoredFile(id, uniqueId, kind, path, size, width, height, name, mime);
    }
}
