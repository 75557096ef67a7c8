package dev.aisha.api.fal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Fails beyond a number of bytes, since a declared length is only a promise.
final class CappedStream extends FilterInputStream {
    private long left;

    CappedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("file is bigger than allowed");
        }
    }
}
