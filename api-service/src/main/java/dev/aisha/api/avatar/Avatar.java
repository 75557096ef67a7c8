package dev.aisha.api.avatar;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.training.TrainingPreset;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of avatars.
@Entity
@Table(name = "avatar")
class Avatar {
    /// The kinds of [AvatarArtefact], as stored.
    enum ArtefactKind {
        LORA,
        FINETUNE,
        TEST
    }

    @Id UUID id;

    @Column(name = "user_id", updatable = false)
    UUID userId;

    @Enumerated(EnumType.STRING)
    AvatarType type;

    @Enumerated(EnumType.STRING)
    Subject subject;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "trigger_phrase", updatable = false)
    String trigger;

    @Enumerated(EnumType.STRING)
    AvatarStatus status;

    boolean main;

    @Column(name = "training_id")
    @Nullable UUID trainingId;

    /// Photos that the last training began with; the photos themselves may be deleted after it.
    @Column(name = "trained_photos")
    @Nullable Integer trainedPhotos;

    /// Chosen where the draft stands on its check screen; none: it stands at its photos.
    @Enumerated(EnumType.STRING)
    @Nullable TrainingPreset preset;

    @Enumerated(EnumType.STRING)
    @Column(name = "artefact_kind")
    @Nullable ArtefactKind artefactKind;

    @Column(name = "lora_key")
    @Nullable String loraKey;

    @Column(name = "lora_base_model")
    @Nullable String loraBaseModel;

    @Column(name = "lora_sha256")
    @Nullable String loraSha256;

    @Column(name = "lora_bytes")
    @Nullable Long loraBytes;

    @Column(name = "finetune_id")
    @Nullable String finetuneId;

    /// Grows with every verdict on a photo, under the row's lock.
    @Column(name = "photo_revision")
    long photoRevision;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    AvatarFacts facts() {
        return new AvatarFacts(id, userId, name, type, status);
    }

    /// Photos to show on the card.
    ///
    /// @param accepted those that are still there
    int photos(int accepted) {
        return status == AvatarStatus.COMPLETED && trainedPhotos != null ? trainedPhotos : accepted;
    }

    @Nullable AvatarArtefact artefact() {
        return switch (artefactKind) {
            case null -> null;
            case TEST -> new AvatarArtefact.Test();
            case FINETUNE -> new AvatarArtefact.Finetune(stored(finetuneId));
            case LORA ->
                    new AvatarArtefact.Lora(
                            stored(loraKey),
                            stored(loraBaseModel),
                            stored(loraSha256),
                            stored(loraBytes));
        };
    }

    private static <T> T stored(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "an artefact is incomplete, against avatar_artefact_ck");
        }
        return value;
    }
}
