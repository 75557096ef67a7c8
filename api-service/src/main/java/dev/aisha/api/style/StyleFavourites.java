package dev.aisha.api.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Which styles a user likes. A style that has left the library leaves a row that nobody sees.
@ApplicationScoped
@Transactional
class StyleFavourites {
    private final EntityManager db;
    private final Clock clock;

    StyleFavourites(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Set<String> of(UUID userId) {
        var liked = new HashSet<String>();
        for (Object style :
                db.createNativeQuery("SELECT style FROM style_favourite WHERE user_id = :user")
                        .setParameter("user", userId)
                        .getResultList()) {
            liked.add((String) style);
        }
        return liked;
    }

    void set(UUID userId, String style, boolean favourite) {
        if (favourite) {
            db.createNativeQuery(
                            "INSERT INTO style_favourite (user_id, style, created_at)"
                                    + " VALUES (:user, :style, :now) ON CONFLICT DO NOTHING")
                    .setParameter("user", userId)
                    .setParameter("style", style)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        } else {
            db.createNativeQuery(
                            "DELETE FROM style_favourite WHERE user_id = :user AND style = :style")
                    .setParameter("user", userId)
                    .setParameter("style", style)
                    .executeUpdate();
        }
    }
}
