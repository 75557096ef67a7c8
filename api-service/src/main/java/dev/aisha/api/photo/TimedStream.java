package dev.aisha.api.photo;

import java.io.IOException;
import java.time.Duration;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory that may be read for so long only: some decoders go over a whole picture again
/// for every few bytes, and some ask on and on at the end. The read that comes too late fails.
final class TimedStream extends ImageInputStreamImpl {
    private static final int MOST_BEYOND_THE_END = 4096;

    private final byte[] bytes;
    private final Duration limit;
    private long end;
    private int beyond;
    private int reads;

    TimedStream(byte[] bytes, Duration limit) {
        this.bytes = bytes;
        this.limit = limit;
        restart();
    }

    /// Gives the whole time again.
    void restart() {
        end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public int read() throws IOException {
        // the clock is slow next to a read of one byte
        if ((++reads & 0xff) == 0) {
            requireTime();
        }
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return nothing();
        }
        return bytes[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        requireTime();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return nothing();
        }
        int read = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private int nothing() throws IOException {
        if (++beyond > MOST_BEYOND_THE_END) {
            throw new IIOException("the file ends early");
        }
        return -1;
    }

    private void requireTime() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IIOException("not decoded within " + limit);
        }
    }
}
