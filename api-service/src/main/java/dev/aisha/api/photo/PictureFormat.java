package dev.aisha.api.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Set;

/// What a file is by its first bytes; names and declared types are not believed.
enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    /// A picture or film of a kind that we don't take.
    OTHER,
    NONE;

    /// Bytes needed to tell.
    static final int HEAD = 16;

    /// Major brands of still HEIC and HEIF pictures, as phones write them.
    private static final Set<String> HEICS = Set.of("heic", "heix", "heim", "heis", "mif1");

    private static final List<String> OTHERS =
            List.of(
                    "GIF87a",
                    "GIF89a",
                    "BM",
                    "II*\0",
                    "MM\0*",
                    "\0\0\1\0",
                    "8BPS",
                    "%PDF",
                    "\u00ff\n");

    static PictureFormat of(byte[] head) {
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (text.startsWith("ftyp", 4) && HEICS.contains(text.substring(8, 12))) {
            return HEIC;
        }
        // ISO media: AVIF, MP4; JPEG XL and JPEG 2000 boxes
        if (text.startsWith("ftyp", 4)
                || text.startsWith("JXL ", 4)
                || text.startsWith("jP  ", 4)) {
            return OTHER;
        }
        return OTHERS.stream().anyMatch(text::startsWith) ? OTHER : NONE;
    }
}
