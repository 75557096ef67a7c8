package dev.aisha.api.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One webhook that passed every check.
@Entity
@Table(name = "webhook_inbox")
class InboxRow {
    @Id UUID id;

    @Column(name = "provider_request_id")
    UUID providerRequestId;

    @Column(name = "request_id")
    String requestId;

    String outcome;

    /// Fal's user id that it came for.
    String sender;

    @Nullable String body;

    @Enumerated(EnumType.STRING)
    InboxState state;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "applied_at")
    @Nullable Instant appliedAt;
}
