package dev.aisha.bot.files;

import java.io.InputStream;
import java.time.Duration;

/// Where the bytes of a chat's file come from.
public interface FileSource {
    Fetched fetch(String fileId);

    /// What became of the request for a file.
    sealed interface Fetched {
        /// Open bytes; the caller closes them.
        ///
        /// @param length -1 when unknown
        record Stream(InputStream body, long length) implements Fetched {}

        record Missing() implements Fetched {}

        record TooBig() implements Fetched {}

        record Later(Duration delay) implements Fetched {}
    }
}
