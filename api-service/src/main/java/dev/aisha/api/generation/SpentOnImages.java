package dev.aisha.api.generation;

import dev.aisha.api.gallery.ImageCosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Sums up what generations were charged, from an index of those that were.
@ApplicationScoped
@Transactional
class SpentOnImages implements ImageCosts {
    private final EntityManager database;

    SpentOnImages(EntityManager database) {
        this.database = database;
    }

    @Override
    public long spent(UUID userId) {
        return ((Number)
                        database.createNativeQuery(
                                        """
                                        SELECT CAST(coalesce(sum(charged), 0) AS bigint) FROM generation
                                        WHERE user_id = :user AND charged > 0\
                                        """,
                                        Long.class)
                                .setParameter("user", userId)
                                .getSingleResult())
                .longValue();
    }
}
