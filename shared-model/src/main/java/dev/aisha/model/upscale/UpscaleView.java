package dev.aisha.model.upscale;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upscale as its live card shows it. Once it has succeeded, the bytes are at
/// `…/images/{imageId}/content?variant=UPSCALED`.
///
/// @param id the card's; the image's own id when nothing had to be done
/// @param price coins held
/// @param charged coins captured in the end; 0 unless it succeeded in time
/// @param queuePosition how many are in front of it, while that is known
/// @param etaSeconds from our own history, or none
/// @param width pixels of the 2K version, once it exists
/// @param revision grows with each change
public record UpscaleView(
        UUID id,
        UUID imageId,
        UpscaleStatus status,
        long price,
        long charged,
        @Nullable Integer queuePosition,
        @Nullable Long etaSeconds,
        @Nullable UpscaleFailure failure,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String contentType,
        long revision,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
