package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of finished images.
@Entity
@Table(name = "image")
class Image {
    @Id UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "generation_id")
    UUID generationId;

    int number;

    @Column(name = "avatar_id")
    @Nullable UUID avatarId;

    @Column(name = "avatar_name")
    @Nullable String avatarName;

    @Enumerated(EnumType.STRING)
    AspectRatio ratio;

    int width;
    int height;
    long bytes;

    @Column(name = "content_type")
    String contentType;

    String sha256;

    @Column(name = "object_key")
    String objectKey;

    @Column(name = "preview_key")
    String previewKey;

    boolean favourite;
    String prompt;

    /// For search, see [SearchWords].
    String words;

    @Column(name = "composed_prompt")
    String composedPrompt;

    @Nullable String style;

    long seed;
    String model;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "upscaled_width")
    @Nullable Integer upscaledWidth;

    @Column(name = "upscaled_height")
    @Nullable Integer upscaledHeight;

    @Column(name = "upscaled_bytes")
    @Nullable Long upscaledBytes;

    @Column(name = "upscaled_type")
    @Nullable String upscaledType;

    @Column(name = "upscaled_sha256")
    @Nullable String upscaledSha256;

    static Image of(NewImage image, Instant now) {
        var row = new Image();
        row.id = image.id();
        row.userId = image.userId();
        row.generationId = image.generationId();
        row.number = image.number();
        row.avatarId = image.avatarId();
        row.avatarName = image.avatarName();
        row.ratio = image.ratio();
        row.width = image.width();
        row.height = image.height();
        row.bytes = image.bytes();
        row.contentType = image.contentType();
        row.sha256 = image.sha256();
        row.objectKey = image.objectKey();
        row.previewKey = image.previewKey();
        row.prompt = image.prompt();
        row.words = SearchWords.of(image.prompt());
        row.composedPrompt = image.composedPrompt();
        row.style = image.style();
        row.seed = image.seed();
        row.model = image.model();
        row.createdAt = now;
        return row;
    }

    /// The version of at least 2048 px: made so, or as large from the beginning.
    @Nullable TwoK twoK() {
        if (upscaledWidth != null
                && upscaledHeight != null
                && upscaledBytes != null
                && upscaledType != null
                && upscaledSha256 != null) {
            return new TwoK(
                    upscaledWidth, upscaledHeight, upscaledBytes, upscaledType, upscaledSha256);
        }
        return Math.max(width, height) >= Upscalable.LONG_SIDE
                ? new TwoK(width, height, bytes, contentType, sha256)
                : null;
    }

    Upscalable upscalable() {
        return new Upscalable(
                id,
                userId,
                avatarId,
                objectKey,
                contentType,
                bytes,
                width,
                height,
                createdAt,
                twoK());
    }

    /// @param upscalePrice coins for a 2K version; empty while none can be made
    ImageView view(OptionalLong upscalePrice) {
        return new ImageView(
                id,
                generationId,
                number,
                avatarId,
                avatarName,
                ratio,
                width,
                height,
                bytes,
                contentType,
                favourite,
                prompt,
                composedPrompt,
                style,
                seed,
                model,
                createdAt,
                twoK() != null,
                upscalePrice.isPresent() ? upscalePrice.getAsLong() : null);
    }
}
