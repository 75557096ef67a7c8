package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Rendered.ImageRef;
import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of our own images come from.
public interface ImageSource {
    /// Open bytes; the caller closes them.
    ///
    /// @throws IOException when the image is gone or cannot be read now
    InputStream open(String owner, ImageRef image) throws IOException;
}
