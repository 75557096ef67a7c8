package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.IMAGE_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.SHARE_NOT_FOUND;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ShareView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Links that show one image to whoever has them. Its row ends with the image.
@ApplicationScoped
@Transactional
class Shares {
    private final EntityManager database;
    private final Images images;
    private final ShareTokens tokens;
    private final ShareQuota quota;
    private final Clock clock;

    Shares(
            EntityManager database,
            Images images,
            ShareTokens tokens,
            ShareQuota quota,
            Clock clock) {
        this.database = database;
        this.images = images;
        this.tokens = tokens;
        this.quota = quota;
        this.clock = clock;
    }

    /// The image's link; the same one as long as it is not taken back.
    ///
    /// @throws RefusedException `image.not-found`; `share.rate-limited` for one link too many
    ShareView share(UUID userId, UUID imageId) {
        if (images.owned(userId, imageId).isEmpty()) {
            throw new RefusedException(IMAGE_NOT_FOUND, "no image " + imageId);
        }
        String fresh = tokens.nonce();
        int made =
                database.createNativeQuery(
                                """
                                INSERT INTO image_share (image_id, user_id, nonce, token_hash, created_at)
                                VALUES (:image, :user, :nonce, :hash, :now)
                                ON CONFLICT (image_id) DO NOTHING\
                                """)
                        .setParameter("image", imageId)
                        .setParameter("user", userId)
                        .setParameter("nonce", fresh)
                        .setParameter("hash", ShareTokens.hash(tokens.token(fresh)))
                        .setParameter("now", clock.instant())
                        .executeUpdate();
        if (made == 1) {
            quota.made(userId);
        }
        String nonce =
                (String)
                        database.createNativeQuery(
                                        "SELECT nonce FROM image_share WHERE image_id = :image AND user_id = :user",
                                        String.class)
                                .setParameter("image", imageId)
                                .setParameter("user", userId)
                                .getSingleResult();
        String token = tokens.token(nonce);
        // after a change of the service key the link shown now is another one than before
        database.createNativeQuery(
                        """
                        UPDATE image_share SET token_hash = :hash
                        WHERE image_id = :image AND user_id = :user AND token_hash <> :hash\
                        """)
                .setParameter("hash", ShareTokens.hash(token))
                .setParameter("image", imageId)
                .setParameter("user", userId)
                .executeUpdate();
        Log.infof("image=%s user=%s shared", imageId, userId);
        return new ShareView(token);
    }

    /// Takes the link back for good: sharing again gives another one. A second time does nothing.
    void stop(UUID userId, UUID imageId) {
        database.createNativeQuery(
                        "DELETE FROM image_share WHERE image_id = :image AND user_id = :user")
                .setParameter("image", imageId)
                .setParameter("user", userId)
                .executeUpdate();
        Log.infof("image=%s user=%s shared no more", imageId, userId);
    }

    boolean shared(Image image) {
        return !database.createNativeQuery(
                        "SELECT image_id FROM image_share WHERE image_id = :image", UUID.class)
                .setParameter("image", image.id)
                .getResultList()
                .isEmpty();
    }

    /// The one image that a link shows.
    Image behind(String token) {
        @SuppressWarnings("unchecked")
        List<Image> found =
                database.createNativeQuery(
                                """
                                SELECT i.* FROM image_share s JOIN image i ON i.id = s.image_id
                                WHERE s.token_hash = :hash\
                                """,
                                Image.class)
                        .setParameter("hash", ShareTokens.hash(token))
                        .getResultList();
        if (found.isEmpty()) {
            throw new RefusedException(SHARE_NOT_FOUND, "no such link, or no longer");
        }
        return found.getFirst();
    }
}
