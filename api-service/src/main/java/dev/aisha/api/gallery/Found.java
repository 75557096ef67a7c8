package dev.aisha.api.gallery;

import dev.aisha.model.gallery.ImageFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An owner's images that a filter leaves, as a table `found (id, created_at)` to select from.
///
/// Without a search it is melted into the query around it: everything a filter compares stands in
/// `image_filter_ix`, so nothing but the index is read. With a search it is made first: the words'
/// index gives few images, and walking along the gallery until enough of them fit would read all.
///
/// @param sql begins with `WITH`
record Found(String sql, Map<String, Object> values) {
    /// Images along the gallery that are looked at for words: quicker than asking the words' index
    /// for all of them when many images have the words.
    private static final int STRETCH = 2000;

    /// Along the index only; rows are read for their words until there are enough.
    private static final String NEARBY =
            """
            (SELECT i.id, i.created_at FROM image i WHERE %s ORDER BY %s LIMIT %d) i
            WHERE (SELECT w.lexemes @@ CAST(:words AS tsquery) FROM image w WHERE w.id = i.id)\
            """;

    private static final String WORDS = "lexemes @@ CAST(:words AS tsquery)";

    static Found of(UUID userId, ImageFilter filter) {
        return of(userId, filter, filter.q() == null ? "NOT MATERIALIZED" : "MATERIALIZED");
    }

    /// To be read once, in no order: a search need not be kept for that.
    static Found once(UUID userId, ImageFilter filter) {
        return of(userId, filter, "NOT MATERIALIZED");
    }

    private static Found of(UUID userId, ImageFilter filter, String how) {
        var values = new HashMap<String, Object>();
        String where = where(userId, filter, values);
        String search = filter.q();
        if (search == null) {
            return new Found(with(how, "image i WHERE " + where), values);
        }
        values.put("words", SearchWords.query(search));
        return new Found(with(how, "image i WHERE %s AND i.%s".formatted(where, WORDS)), values);
    }

    /// Only those that have the words among the next 2000 after a place.
    ///
    /// @param place none: the end that is walked from
    static Found near(
            UUID userId, ImageFilter filter, String words, @Nullable Cursor place, Way way) {
        var values = new HashMap<String, Object>();
        String where = where(userId, filter, values);
        values.put("words", SearchWords.query(words));
        if (place != null) {
            where += " AND (i.created_at, i.id) %s (:at, :id)".formatted(way.comparison);
            values.put("at", place.createdAt());
            values.put("id", place.id());
        }
        String order = "i.created_at %1$s, i.id %1$s".formatted(way.order);
        return new Found(with("NOT MATERIALIZED", NEARBY.formatted(where, order, STRETCH)), values);
    }

    /// Where a walk along the gallery goes.
    enum Way {
        TO_OLDER("<", "DESC"),
        TO_NEWER(">", "ASC");

        private final String comparison;
        private final String order;

        Way(String comparison, String order) {
            this.comparison = comparison;
            this.order = order;
        }
    }

    private static String with(String how, String from) {
        return "WITH found AS %s (SELECT i.id, i.created_at FROM %s) ".formatted(how, from);
    }

    /// All conditions but the words.
    private static String where(UUID userId, ImageFilter filter, Map<String, Object> values) {
        var where = new StringBuilder("i.user_id = :user");
        values.put("user", userId);
        if (filter.avatar() != null) {
            where.append(" AND i.avatar_id = :avatar");
            values.put("avatar", filter.avatar());
        }
        if (filter.favourite()) {
            where.append(" AND i.favourite");
        }
        if (filter.upscaled()) {
            where.append(" AND i.two_k");
        }
        if (filter.ratio() != null) {
            where.append(" AND i.ratio = :ratio");
            values.put("ratio", filter.ratio().name());
        }
        if (filter.style() != null) {
            where.append(" AND i.style = :style");
            values.put("style", filter.style());
        }
        LocalDate from = filter.from();
        if (from != null) {
            where.append(" AND i.created_at >= :from");
            values.put("from", from.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        LocalDate to = filter.to();
        if (to != null) {
            where.append(" AND i.created_at < :to");
            values.put("to", to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return where.toString();
    }

    /// @param select what to select from `found`
    Query query(EntityManager database, String select, Class<?> type) {
        // a plan for these very words and dates: one made for any would guess how many there are
        database.createNativeQuery("SET LOCAL plan_cache_mode = force_custom_plan").executeUpdate();
        Query query = database.createNativeQuery(sql + select, type);
        values.forEach(query::setParameter);
        return query;
    }
}
