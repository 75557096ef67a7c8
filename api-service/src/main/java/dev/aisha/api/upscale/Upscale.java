package dev.aisha.api.upscale;

import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order of a 2K version. Changed by the conditional updates of [Upscales] only.
@Entity
@Table(name = "upscale")
class Upscale {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "image_id")
    UUID imageId;

    @Enumerated(EnumType.STRING)
    UpscaleStatus status;

    /// Coins, as quoted.
    long price;

    @Column(name = "hold_id")
    UUID holdId;

    long charged;

    /// Name of the catalogue's entry.
    String model;

    @Column(name = "queue_position")
    @Nullable Integer queuePosition;

    @Column(name = "store_attempts")
    int storeAttempts;

    @Enumerated(EnumType.STRING)
    @Nullable UpscaleFailure failure;

    /// For operators.
    @Column(name = "failure_detail")
    @Nullable String failureDetail;

    @Nullable Integer width;

    @Nullable Integer height;

    @Column(name = "content_type")
    @Nullable String contentType;

    long revision;

    @Column(name = "created_at")
    Instant createdAt;

    Instant deadline;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;
}
