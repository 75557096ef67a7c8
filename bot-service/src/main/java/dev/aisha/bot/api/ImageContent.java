package dev.aisha.bot.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// An image's bytes on their way; must be closed.
///
/// @param bytes as announced, or −1
public record ImageContent(InputStream stream, String contentType, long bytes)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
