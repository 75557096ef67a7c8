package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import org.jspecify.annotations.Nullable;

/// Files in calls: a part of the request, `attach://part`, or the id of a file sent before.
final class Attachments {
    private static final long MOST_DOCUMENT_BYTES = 50L * 1024 * 1024;

    private final FileStore files;

    Attachments(FileStore files) {
        this.files = files;
    }

    Content photo(Call call, String reference, Formatted words) {
        var upload = upload(call, "photo", reference);
        return new Content.Photo(
                upload == null
                        ? files.again(id(reference, "photo"), StoredFile.Kind.PHOTO)
                        : files.photo(upload.bytes()),
                words);
    }

    Content document(Call call, String reference, Formatted words) {
        var upload = upload(call, "document", reference);
        if (upload == null) {
            return new Content.Document(
                    files.again(id(reference, "document"), StoredFile.Kind.DOCUMENT).getFirst(),
                    words);
        }
        if (upload.size() > MOST_DOCUMENT_BYTES) {
            throw CallRefusedException.of(413, "Request Entity Too Large");
        }
        if (upload.size() == 0) {
            throw badRequest("file must be non-empty");
        }
        return new Content.Document(
                files.document(upload.bytes(), upload.fileName(), upload.contentType()), words);
    }

    private static @Nullable Upload upload(Call call, String field, String reference) {
        if (reference.startsWith("attach://")) {
            var part = call.files().get(reference.substring("attach://".length()));
            if (part == null) {
                throw badRequest("there is no " + field + " in the request");
            }
            return part;
        }
        return reference.isEmpty() ? call.files().get(field) : null;
    }

    private static String id(String reference, String field) {
        if (reference.isEmpty()) {
            throw badRequest("there is no " + field + " in the request");
        }
        if (reference.matches("(?i)https?://.*")) {
            throw badRequest("failed to get HTTP URL content");
        }
        return reference;
    }
}
