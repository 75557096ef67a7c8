package dev.aisha.api.fal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/// The bytes of an upload with their exact size, never held in memory as a whole.
record FileBody(InputStream in, long size) {
    static FileBody of(Path file) {
        try {
            return new FileBody(Files.newInputStream(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileBody of(InputStream in, long size) {
        return new FileBody(in, size);
    }

    RequestBody as(MediaType type) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return size;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(in)) {
                    sink.write(source, size);
                }
            }
        };
    }
}
