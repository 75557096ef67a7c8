package dev.aisha.api.gallery;

import dev.aisha.api.job.Retained;
import dev.aisha.model.privacy.ExportStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table of orders of ZIP files.
@ApplicationScoped
@Transactional
class ArchiveTable implements PanacheRepositoryBase<Archive, UUID>, Retained {
    private final ArchiveConfig config;

    ArchiveTable(ArchiveConfig config) {
        this.config = config;
    }

    /// Lets the database decide which of two orders at once is the one.
    boolean begin(UUID id, UUID userId, List<UUID> images, Instant now, Instant expires) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                INSERT INTO gallery_archive
                                    (id, user_id, status, image_ids, images, parts, created_at, expires_at)
                                VALUES (:id, :user, 'PENDING', CAST(:ids AS uuid[]), :images, '', :now, :expires)
                                ON CONFLICT (user_id) WHERE status = 'PENDING' DO NOTHING\
                                """)
                        .setParameter("id", id)
                        .setParameter("user", userId)
                        .setParameter("ids", images.toArray(UUID[]::new))
                        .setParameter("images", images.size())
                        .setParameter("now", now)
                        .setParameter("expires", expires)
                        .executeUpdate()
                == 1;
    }

    Optional<Archive> of(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResultOptional();
    }

    long orderedSince(UUID userId, Instant instant) {
        return count(
                "userId = ?1 and createdAt >= ?2 and status <> ?3",
                userId,
                instant,
                ExportStatus.FAILED);
    }

    void packed(UUID id, int images) {
        update("images = ?1 where id = ?2 and status = ?3", images, id, ExportStatus.PENDING);
    }

    @Override
    public Duration kept() {
        return config.kept();
    }

    /// One whose files may still be there stays.
    @Override
    public void forgetBefore(Instant instant) {
        delete(
                "createdAt < ?1 and status in ?2",
                instant,
                List.of(ExportStatus.FAILED, ExportStatus.EXPIRED));
    }
}
