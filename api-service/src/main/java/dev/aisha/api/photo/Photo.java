package dev.aisha.api.photo;

import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of training photos.
@Entity
@Table(name = "photo")
class Photo {
    @Id UUID id;

    @Column(name = "avatar_id")
    UUID avatarId;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "source_ref")
    @Nullable String sourceRef;

    @Column(name = "source_hash")
    String sourceHash;

    @Enumerated(EnumType.STRING)
    PhotoStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable PhotoRejection rejection;

    @Nullable Double measured;
    @Nullable Double bound;

    @Column(name = "object_key")
    @Nullable String objectKey;

    /// Of the bytes as they were sent, lower-case hex.
    @Nullable String sha256;

    /// The perceptual hash of the upright picture.
    @Nullable Long look;

    @Nullable Integer width;
    @Nullable Integer height;

    /// What was measured in the face, for accepted portrait photos only.
    @Enumerated(EnumType.STRING)
    @Nullable PhotoPose pose;

    @Enumerated(EnumType.STRING)
    @Nullable PhotoFraming framing;

    @Column(name = "face_side")
    @Nullable Double faceSide;

    @Nullable Double sharpness;
    @Nullable Double light;
    @Nullable Double warmth;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "judged_at")
    @Nullable Instant judgedAt;

    PhotoView view() {
        return new PhotoView(id, status, rejection, measured, bound, pose, framing, createdAt);
    }
}
