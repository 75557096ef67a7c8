package dev.aisha.api.account;

import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person chose; nothing where they follow the default.
@Entity
@Table(name = "user_settings")
class ChosenSettings {
    @Id
    @Column(name = "user_id")
    UUID userId;

    @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Nullable AspectRatio ratio;

    @Nullable Integer count;

    @Column(name = "quick_mode")
    @Nullable Boolean quickMode;

    @Enumerated(EnumType.STRING)
    @Nullable EnhancementMode enhancement;

    @Column(name = "notify_ready")
    @Nullable Boolean notifyReady;

    @Column(name = "notify_news")
    @Nullable Boolean notifyNews;

    @Column(name = "delete_photos")
    @Nullable Boolean deletePhotos;
}
