package dev.aisha.api.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The contact sheet of one training.
@Entity
@Table(name = "contact_sheet")
class ContactSheet {
    @Id
    @Column(name = "training_id")
    UUID trainingId;

    @Enumerated(EnumType.STRING)
    State state;

    /// Images on it.
    int previews;

    @Column(name = "object_key")
    @Nullable String objectKey;

    @Column(name = "created_at")
    Instant createdAt;

    /// When the person is told, with or without images.
    Instant deadline;

    /// How far it is.
    enum State {
        /// Nothing is ordered yet.
        NEW,
        /// Images are being made.
        WAITING,
        /// The person knows that the avatar is ready.
        TOLD
    }
}
