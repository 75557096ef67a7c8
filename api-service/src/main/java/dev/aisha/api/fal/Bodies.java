package dev.aisha.api.fal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import okhttp3.Response;

/// Reads answers with a size cap: nobody outside decides how much memory we use.
final class Bodies {
    private static final int MOST = 4 << 20;

    private Bodies() {}

    static String text(Response response) throws IOException {
        try (InputStream in = response.body().byteStream()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("answer beyond " + MOST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
