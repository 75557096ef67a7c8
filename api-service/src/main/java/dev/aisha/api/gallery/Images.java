package dev.aisha.api.gallery;

import dev.aisha.model.gallery.ImageView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The image table. Its order is newest first; within one instant the greater id comes first.
@ApplicationScoped
@Transactional
public class Images implements PanacheRepositoryBase<Image, UUID> {
    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    private final Clock clock;

    Images(Clock clock) {
        this.clock = clock;
    }

    /// Adds a finished image to its owner's gallery. The same generation and number again adds
    /// nothing and answers as the first time.
    @Transactional(TxType.MANDATORY)
    public ImageView store(NewImage image) {
        return find("generationId = ?1 and number = ?2", image.generationId(), image.number())
                .firstResultOptional()
                .orElseGet(() -> insert(image))
                .view();
    }

    /// The images of a generation in order, without those deleted since.
    public List<ImageView> ofGeneration(UUID generationId) {
        return find("generationId = ?1 order by number", generationId).stream()
                .map(Image::view)
                .toList();
    }

    Optional<Image> owned(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResultOptional();
    }

    Optional<Image> latest(UUID userId) {
        return find("userId = ?1" + NEWEST_FIRST, userId).firstResultOptional();
    }

    List<Image> page(UUID userId, boolean favourites, @Nullable Cursor after, int size) {
        String favourite = favourites ? " and favourite = true" : "";
        var query =
                after == null
                        ? find("userId = ?1" + favourite + NEWEST_FIRST, userId)
                        : find(
                                "userId = ?1"
                                        + favourite
                                        + " and (createdAt, id) < (?2, ?3)"
                                        + NEWEST_FIRST,
                                userId,
                                after.createdAt(),
                                after.id());
        return query.page(Page.ofSize(size)).list();
    }

    long total(UUID userId) {
        return count("userId", userId);
    }

    long newerThan(Image image) {
        return count(
                "userId = ?1 and (createdAt, id) > (?2, ?3)",
                image.userId,
                image.createdAt,
                image.id);
    }

    @Nullable UUID newerNeighbour(Image image) {
        return neighbour(image, ">", " order by createdAt asc, id asc");
    }

    @Nullable UUID olderNeighbour(Image image) {
        return neighbour(image, "<", NEWEST_FIRST);
    }

    boolean favourite(UUID userId, UUID id, boolean favourite) {
        return update("favourite = ?1 where id = ?2 and userId = ?3", favourite, id, userId) == 1;
    }

    List<ImagesOfAvatar> byAvatar(Collection<UUID> avatarIds) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        SELECT newest.avatar_id AS "avatarId",
                            (SELECT count(*) FROM image i WHERE i.avatar_id = a.id) AS images,
                            newest.id AS newest
                        FROM unnest(CAST(:ids AS uuid[])) AS a(id) CROSS JOIN LATERAL (
                            SELECT i.avatar_id, i.id FROM image i WHERE i.avatar_id = a.id
                            ORDER BY i.created_at DESC, i.id DESC LIMIT 1) AS newest\
                        """,
                        ImagesOfAvatar.class)
                .setParameter("ids", avatarIds.toArray(UUID[]::new))
                .getResultList();
    }

    /// How many images an avatar has, and the newest of them.
    record ImagesOfAvatar(UUID avatarId, Long images, UUID newest) {}

    private Image insert(NewImage image) {
        Image row = Image.of(image, clock.instant().truncatedTo(ChronoUnit.MICROS));
        persistAndFlush(row);
        return row;
    }

    private @Nullable UUID neighbour(Image image, String comparison, String order) {
        return find(
                        "select id from Image where userId = ?1 and (createdAt, id) "
                                + comparison
                                + " (?2, ?3)"
                                + order,
                        image.userId,
                        image.createdAt,
                        image.id)
                .project(UUID.class)
                .firstResult();
    }
}
