package dev.aisha.api.training;

import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One training of one avatar.
@Entity
@Table(name = "training")
class Training {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "avatar_id")
    UUID avatarId;

    /// The catalogue's entry it was sold with.
    String profile;

    @Enumerated(EnumType.STRING)
    TrainingPreset preset;

    @Enumerated(EnumType.STRING)
    TrainingStatus status;

    boolean test;

    /// Coins held, later captured; 0 once they are back.
    long price;

    @Column(name = "hold_id")
    UUID holdId;

    @Nullable Integer percent;

    /// At the provider.
    @Column(name = "queue_position")
    @Nullable Integer queuePosition;

    @Enumerated(EnumType.STRING)
    @Nullable TrainingFailure failure;

    long revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "queued_at")
    @Nullable Instant queuedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;
}
