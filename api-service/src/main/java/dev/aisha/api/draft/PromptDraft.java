package dev.aisha.api.draft;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.ShotSize;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A prompt before its picture. Changed by the conditional updates of [PromptDrafts] only.
@Entity
@Table(name = "prompt_draft")
class PromptDraft {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    DraftOrigin origin;

    @Enumerated(EnumType.STRING)
    PromptStatus status;

    /// Empty when a style says all.
    @Nullable String words;

    /// Key of the library's style.
    @Nullable String style;

    @Column(name = "avatar_id")
    @Nullable UUID avatarId;

    /// Forgotten with the result.
    @Column(name = "source_ref")
    @Nullable String sourceRef;

    @Nullable String text;
    @Nullable String reading;

    @Enumerated(EnumType.STRING)
    @Nullable ShotSize shot;

    @Enumerated(EnumType.STRING)
    @Nullable AspectRatio ratio;

    boolean enhanced;

    @Enumerated(EnumType.STRING)
    @Nullable PromptFailure failure;

    /// For operators.
    @Column(name = "failure_detail")
    @Nullable String failureDetail;

    long price;
    long charged;

    @Column(name = "hold_id")
    @Nullable UUID holdId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;
}
