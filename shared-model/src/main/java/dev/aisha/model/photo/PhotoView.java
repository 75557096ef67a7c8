package dev.aisha.model.photo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One photo and its verdict.
///
/// @param rejection set when status is REJECTED
/// @param measured the value that decided, in the unit of the reason (pixels, bytes, ratio,
///   distance, share, brightness)
/// @param bound the limit it was held against, in the same unit
/// @param pose of the face in an accepted portrait photo
/// @param framing of an accepted portrait photo
public record PhotoView(
        UUID id,
        PhotoStatus status,
        @Nullable PhotoRejection rejection,
        @Nullable Double measured,
        @Nullable Double bound,
        @Nullable PhotoPose pose,
        @Nullable PhotoFraming framing,
        Instant createdAt) {}
