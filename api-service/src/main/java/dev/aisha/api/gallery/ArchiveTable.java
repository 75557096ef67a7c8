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

    /// @return false when it does not stand there any more
    boolean ended(
            UUID id,
            ExportStatus from,
            ExportStatus to,
            int images,
            String parts,
            Instant expires) {
        return update(
                        "status = ?1, images = ?2, parts = ?3, expiresAt = ?4 where id = ?5 and status = ?6",
                        to,
                        images,
                        parts,
                        expires,
                        id,
                        from)
                == 1;
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
