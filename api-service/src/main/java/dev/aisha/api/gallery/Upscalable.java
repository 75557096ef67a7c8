package dev.aisha.api.gallery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An image as who makes its 2K version needs it.
///
/// @param objectKey the original, in the bucket for images
/// @param twoK its version of at least 2048 px, which may be the original itself
public record Upscalable(
        UUID id,
        UUID userId,
        @Nullable UUID avatarId,
        String objectKey,
        String contentType,
        long bytes,
        int width,
        int height,
        Instant createdAt,
        @Nullable TwoK twoK) {

    /// Pixels on the long side that make a picture 2K.
    public static final int LONG_SIDE = 2048;

    /// A picture of at least [#LONG_SIDE] pixels.
    ///
    /// @param sha256 lower-case hex
    public record TwoK(int width, int height, long bytes, String contentType, String sha256) {}

    /// Where its 2K version is kept, in the bucket for images.
    public String upscaledKey() {
        return upscaledKey(objectKey);
    }

    static String upscaledKey(String objectKey) {
        int dot = objectKey.lastIndexOf('.');
        return (dot > objectKey.lastIndexOf('/') ? objectKey.substring(0, dot) : objectKey) + "-2k";
    }
}
