package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Found.Way;
import dev.aisha.model.gallery.ImageFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks through an owner's images as a filter leaves them, newest first; within one instant the
/// greater id comes first. Counts are exact: they read the index only.
@ApplicationScoped
@Transactional
class ImageSearch {
    /// From `found`; the newest.
    static final String PAGE = page("");

    /// From `found`; the newest after a place in it.
    static final String NEXT_PAGE = page("WHERE (f.created_at, f.id) < (:at, :id)");

    /// From `found`; the newest, without their rows.
    static final String IDS =
            "SELECT f.id FROM found f ORDER BY f.created_at DESC, f.id DESC LIMIT :size";

    static final String COUNT = "SELECT count(*) FROM found";

    static final String PLACE =
            """
            SELECT
                (SELECT count(*) FROM found) AS total,
                (SELECT count(*) FROM found f WHERE (f.created_at, f.id) = (:at, :id)) AS here,
                (SELECT count(*) FROM found f WHERE (f.created_at, f.id) > (:at, :id)) AS before,
                (SELECT f.id FROM found f WHERE (f.created_at, f.id) > (:at, :id)
                 ORDER BY f.created_at, f.id LIMIT 1) AS newer,
                (SELECT f.id FROM found f WHERE (f.created_at, f.id) < (:at, :id)
                 ORDER BY f.created_at DESC, f.id DESC LIMIT 1) AS older\
            """;

    /// As the first part of [#PLACE], in one pass: what is searched is read once.
    static final String COUNTS =
            """
            SELECT count(*) AS total,
                count(*) FILTER (WHERE (f.created_at, f.id) = (:at, :id)) AS here,
                count(*) FILTER (WHERE (f.created_at, f.id) > (:at, :id)) AS before
            FROM found f\
            """;

    /// From `found`; the oldest, backwards.
    static final String OLDEST = backwards("");

    /// From `found`; the last before a place in it, backwards.
    static final String BEFORE = backwards("WHERE (f.created_at, f.id) > (:at, :id)");

    private final EntityManager database;

    ImageSearch(EntityManager database) {
        this.database = database;
    }

    /// Where an image stands.
    ///
    /// @param here 1 when the filter leaves it, else 0
    /// @param before how many newer ones there are
    record Place(Long total, Long here, Long before, @Nullable UUID newer, @Nullable UUID older) {}

    /// The first three of a [Place].
    record Counts(Long total, Long here, Long before) {}

    /// The newest that come after the cursor. Words are looked for nearby first.
    ///
    /// @param size at most
    List<Image> page(UUID userId, ImageFilter filter, @Nullable Cursor after, int size) {
        if (filter.q() != null) {
            List<Image> near =
                    list(
                            Found.near(userId, filter, filter.q(), after, Way.TO_OLDER)
                                    .query(database, PAGE, Image.class)
                                    .setParameter("size", size));
            if (near.size() == size) {
                return near;
            }
        }
        Query query =
                Found.of(userId, filter)
                        .query(database, after == null ? PAGE : NEXT_PAGE, Image.class)
                        .setParameter("size", size);
        return list(after == null ? query : at(query, after));
    }

    Optional<Image> newest(UUID userId, ImageFilter filter) {
        return page(userId, filter, null, 1).stream().findFirst();
    }

    /// @param size at most
    List<UUID> ids(UUID userId, ImageFilter filter, int size) {
        return list(
                Found.of(userId, filter)
                        .query(database, IDS, UUID.class)
                        .setParameter("size", size));
    }

    long count(UUID userId, ImageFilter filter) {
        Query query = Found.once(userId, filter).query(database, COUNT, Long.class);
        return ((Number) query.getSingleResult()).longValue();
    }

    Place place(Image image, ImageFilter filter) {
        if (filter.q() != null) {
            return searched(image, filter);
        }
        Query query = Found.of(image.userId, filter).query(database, PLACE, Place.class);
        return (Place) at(query, Cursor.after(image)).getSingleResult();
    }

    private Place searched(Image image, ImageFilter filter) {
        Cursor here = Cursor.after(image);
        Query query = Found.once(image.userId, filter).query(database, COUNTS, Counts.class);
        Counts counts = (Counts) at(query, here).getSingleResult();
        return new Place(
                counts.total(),
                counts.here(),
                counts.before(),
                before(image.userId, filter, here, 1).stream()
                        .findFirst()
                        .map(Cursor::id)
                        .orElse(null),
                page(image.userId, filter, here, 1).stream()
                        .findFirst()
                        .map(older -> older.id)
                        .orElse(null));
    }

    /// The images that stand directly before a place, the nearest first.
    ///
    /// @param size at most
    List<Cursor> before(UUID userId, ImageFilter filter, Cursor place, int size) {
        if (filter.q() != null) {
            List<Cursor> near =
                    list(
                            Found.near(userId, filter, filter.q(), place, Way.TO_NEWER)
                                    .query(database, OLDEST, Cursor.class)
                                    .setParameter("size", size));
            if (near.size() == size) {
                return near;
            }
        }
        Query query =
                Found.of(userId, filter)
                        .query(database, BEFORE, Cursor.class)
                        .setParameter("size", size);
        return list(at(query, place));
    }

    private static String page(String where) {
        return """
        SELECT i.* FROM (SELECT f.id FROM found f %s
            ORDER BY f.created_at DESC, f.id DESC LIMIT :size) f
        JOIN image i ON i.id = f.id
        ORDER BY i.created_at DESC, i.id DESC\
        """
                .formatted(where);
    }

    private static String backwards(String where) {
        return """
        SELECT f.created_at AS "createdAt", f.id FROM found f %s
        ORDER BY f.created_at, f.id LIMIT :size\
        """
                .formatted(where);
    }

    private static Query at(Query query, Cursor cursor) {
        return query.setParameter("at", cursor.createdAt()).setParameter("id", cursor.id());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Query query) {
        return query.getResultList();
    }
}
