package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.PictureRef;
import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of our own pictures come from.
public interface ImageSource {
    /// Open bytes; the caller closes them.
    ///
    /// @throws IOException when the picture is gone or cannot be read now
    InputStream open(String owner, PictureRef image) throws IOException;
}
