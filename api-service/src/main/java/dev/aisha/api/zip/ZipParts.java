package dev.aisha.api.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes entries into one ZIP after the other, none larger than allowed; each can be opened alone.
/// A file larger than that goes in pieces, named `.part001` and on, to be joined in their order.
/// One ZIP at a time is on disk.
public final class ZipParts implements AutoCloseable {
    /// Headers, directory entries and what little incompressible data grows by.
    private static final long SLACK = 64 << 10;

    private static final int CHUNK = 64 << 10;

    private final long most;
    private final Finished finished;
    private Path file;
    private ZipOutputStream zip;
    private long written;
    private int parts;
    private int entries;

    /// Takes a finished ZIP; it is deleted afterwards.
    interface Finished {
        void take(int number, Path zip) throws IOException;
    }

    ZipParts(long most, Finished finished) throws IOException {
        this.most = most - SLACK;
        this.finished = finished;
        open();
    }

    /// @param bytes how many the stream has
    public void add(String name, InputStream in, long bytes) throws IOException {
        if (bytes <= most) {
            roomFor(bytes + SLACK / 8);
            zip.putNextEntry(new ZipEntry(name));
            copy(in, bytes);
            zip.closeEntry();
            return;
        }
        long left = bytes;
        for (int piece = 1; left > 0; piece++) {
            roomFor(most);
            long now = Math.min(left, most - SLACK);
            zip.putNextEntry(new ZipEntry("%s.part%03d".formatted(name, piece)));
            copy(in, now);
            zip.closeEntry();
            left -= now;
        }
    }

    /// Finishes the last one.
    ///
    /// @return how many there are
    int finish() throws IOException {
        zip.close();
        finished.take(++parts, file);
        return parts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(file);
    }

    private void roomFor(long bytes) throws IOException {
        if (written + bytes > most && entries > 0) {
            finish();
            Files.deleteIfExists(file);
            open();
        }
        written += bytes;
        entries++;
    }

    private void open() throws IOException {
        file = Files.createTempFile("aisha-zip-", ".zip");
        OutputStream out = Files.newOutputStream(file);
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        written = 0;
        entries = 0;
    }

    private void copy(InputStream in, long bytes) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(String.format(Locale.ROOT, "%d bytes too few", left));
            }
            zip.write(buffer, 0, read);
            left -= read;
        }
    }
}
