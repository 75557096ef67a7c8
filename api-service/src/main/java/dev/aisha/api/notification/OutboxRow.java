package dev.aisha.api.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "card_id")
    UUID cardId;

    long revision;

    /// Whether a newer row of the same card makes this one superfluous.
    boolean progress;

    @Enumerated(EnumType.STRING)
    OutboxState state;

    /// JSON of the event.
    String event;

    @Column(name = "occurred_at")
    Instant occurredAt;
}
