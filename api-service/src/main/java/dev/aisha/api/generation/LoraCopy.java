package dev.aisha.api.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// Where the provider has a copy of a LoRA of ours.
@Entity
@Table(name = "lora_copy")
class LoraCopy {
    @Id
    @Column(name = "object_key")
    String objectKey;

    String sha256;

    String url;

    @Column(name = "expires_at")
    Instant expiresAt;
}
