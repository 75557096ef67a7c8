package dev.aisha.api.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The table of exports.
@ApplicationScoped
@Transactional
class ExportTable implements PanacheRepositoryBase<Export, UUID> {
    /// Lets the database decide which of two orders at once is the one.
    boolean begin(UUID id, UUID userId, Instant now, Instant expires) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                INSERT INTO data_export (id, user_id, status, parts, created_at, expires_at)
                                VALUES (:id, :user, 'PENDING', '', :now, :expires)
                                ON CONFLICT (user_id) WHERE status = 'PENDING' DO NOTHING\
                                """)
                        .setParameter("id", id)
                        .setParameter("user", userId)
                        .setParameter("now", now)
                        .setParameter("expires", expires)
                        .executeUpdate()
                == 1;
    }

    Optional<Export> of(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResultOptional();
    }

    Optional<Export> latest(UUID userId) {
        return find("userId = ?1 order by createdAt desc", userId).page(0, 1).firstResultOptional();
    }
}
