package dev.aisha.api.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order at the provider, from before the submit until long after the deadline.
@Entity
@Table(name = "provider_request")
class ProviderRequest {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    WorkKind kind;

    @Column(name = "work_id")
    UUID workId;

    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    RequestState state;

    int attempt;

    /// SHA-256 of the token in the webhook's address; the token itself is nowhere.
    @Column(name = "token_hash")
    @Nullable String tokenHash;

    @Nullable String endpoint;

    @Column(name = "request_id")
    @Nullable String requestId;

    @Column(name = "status_url")
    @Nullable String statusUrl;

    @Column(name = "response_url")
    @Nullable String responseUrl;

    @Column(name = "cancel_url")
    @Nullable String cancelUrl;

    @Column(name = "estimated_micro_usd")
    long estimatedMicroUsd;

    /// What the provider finally said, until it is applied; see [Outcome].
    @Nullable String outcome;

    @Enumerated(EnumType.STRING)
    @Nullable Ended ended;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    /// The deadline passed and the person has the coins back; a late success is still taken.
    boolean expired;

    @Nullable String traceparent;

    @Column(name = "created_at")
    Instant createdAt;

    Instant deadline;

    /// When it got a place in its kind's budget.
    @Column(name = "dispatched_at")
    @Nullable Instant dispatchedAt;

    /// It gets no place before this: its endpoint rested when it was its turn.
    @Column(name = "not_before")
    @Nullable Instant notBefore;

    @Column(name = "submitted_at")
    @Nullable Instant submittedAt;

    @Column(name = "next_check")
    @Nullable Instant nextCheck;

    @Column(name = "done_at")
    @Nullable Instant doneAt;
}
