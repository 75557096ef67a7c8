package dev.aisha.api.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "app_user")
class AppUser {
    @Id UUID id;

    @Column(name = "external_id")
    String externalId;

    UUID subject;
    String language;
    boolean reachable;
    long epoch;

    @Enumerated(EnumType.STRING)
    UserState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleting_since")
    @Nullable Instant deletingSince;

    @Column(name = "swept_rows")
    long sweptRows;

    @Column(name = "swept_objects")
    long sweptObjects;

    Owner owner() {
        return new Owner(id, externalId, subject, language);
    }
}
