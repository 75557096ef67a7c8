package dev.aisha.api.gallery;

import dev.aisha.model.privacy.ExportStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An order of images as ZIP files.
@Entity
@Table(name = "gallery_archive")
class Archive {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    ExportStatus status;

    /// Newest first.
    @Column(name = "image_ids")
    UUID[] imageIds;

    int images;

    /// See [dev.aisha.api.zip.ZipSizes].
    String parts;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
