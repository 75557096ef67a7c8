package dev.aisha.api.account;

import dev.aisha.model.account.ChangeSettings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The settings table: a row once a person has chosen something.
@ApplicationScoped
@Transactional
class SettingsTable implements PanacheRepositoryBase<ChosenSettings, UUID> {
    /// Two changes at once both stay: each writes only what it names.
    void change(UUID userId, ChangeSettings change) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO user_settings AS s (user_id, language, ratio, count, quick_mode,
                            enhancement, notify_ready, notify_news, delete_photos)
                        VALUES (:user, :language, :ratio, CAST(:count AS integer), CAST(:quick AS boolean),
                            :enhancement, CAST(:ready AS boolean), CAST(:news AS boolean),
                            CAST(:photos AS boolean))
                        ON CONFLICT (user_id) DO UPDATE SET
                            language = coalesce(excluded.language, s.language),
                            ratio = coalesce(excluded.ratio, s.ratio),
                            count = coalesce(excluded.count, s.count),
                            quick_mode = coalesce(excluded.quick_mode, s.quick_mode),
                            enhancement = coalesce(excluded.enhancement, s.enhancement),
                            notify_ready = coalesce(excluded.notify_ready, s.notify_ready),
                            notify_news = coalesce(excluded.notify_news, s.notify_news),
                            delete_photos = coalesce(excluded.delete_photos, s.delete_photos)\
                        """)
                .setParameter("user", userId)
                .setParameter("language", change.language())
                .setParameter("ratio", name(change.ratio()))
                .setParameter("count", text(change.count()))
                .setParameter("quick", text(change.quickMode()))
                .setParameter("enhancement", name(change.enhancement()))
                .setParameter("ready", text(change.notifyReady()))
                .setParameter("news", text(change.notifyNews()))
                .setParameter("photos", text(change.deletePhotosAfterTraining()))
                .executeUpdate();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
