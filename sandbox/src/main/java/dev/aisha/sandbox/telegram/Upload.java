package dev.aisha.sandbox.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file that came with a request; it lives only as long as the request does.
public record Upload(Path path, String fileName, String contentType, long size) {
    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
