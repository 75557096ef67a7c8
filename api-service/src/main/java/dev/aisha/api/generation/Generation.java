package dev.aisha.api.generation;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.PromptOrigin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order of images. Changed by the conditional updates of [Generations] only.
@Entity
@Table(name = "generation")
class Generation {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "avatar_id")
    @Nullable UUID avatarId;

    /// What a free image was made for; none for those that people order.
    @Column(name = "sheet_of")
    @Nullable UUID sheetOf;

    /// As it was when ordered.
    @Column(name = "avatar_name")
    @Nullable String avatarName;

    @Enumerated(EnumType.STRING)
    GenerationStatus status;

    String prompt;

    @Column(name = "composed_prompt")
    @Nullable String composedPrompt;

    @Enumerated(EnumType.STRING)
    @Column(name = "prompt_origin")
    @Nullable PromptOrigin promptOrigin;

    /// Why the prompt is not an enhanced one.
    @Column(name = "prompt_reason")
    @Nullable String promptReason;

    /// The prompt whose text is used as written.
    @Column(name = "prompt_id")
    @Nullable UUID promptId;

    @Column(name = "repeat_of")
    @Nullable UUID repeatOf;

    /// Key of the style it is made in.
    @Nullable String style;

    @Enumerated(EnumType.STRING)
    AspectRatio ratio;

    int count;

    /// Coins for one image, as quoted.
    @Column(name = "image_price")
    long imagePrice;

    @Column(name = "hold_id")
    UUID holdId;

    long charged;

    /// Name of the catalogue's entry.
    String model;

    /// Chosen by us, so that a picture can be made again.
    long seed;

    @Column(name = "queue_position")
    @Nullable Integer queuePosition;

    @Column(name = "store_attempts")
    int storeAttempts;

    @Enumerated(EnumType.STRING)
    @Nullable GenerationFailure failure;

    /// For operators.
    @Column(name = "failure_detail")
    @Nullable String failureDetail;

    long revision;

    @Column(name = "created_at")
    Instant createdAt;

    Instant deadline;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    /// Coins held for all images.
    long price() {
        return count * imagePrice;
    }
}
