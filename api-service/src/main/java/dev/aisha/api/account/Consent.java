package dev.aisha.api.account;

import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Consent {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    @Column(name = "policy_version")
    String policyVersion;

    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "revoked_at")
    @Nullable Instant revokedAt;

    ConsentView view() {
        return new ConsentView(purpose, policyVersion, givenAt);
    }
}
