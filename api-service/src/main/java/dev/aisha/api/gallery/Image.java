package dev.aisha.api.gallery;

import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    ImageView view() {
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
                false,
                null);
    }
}
