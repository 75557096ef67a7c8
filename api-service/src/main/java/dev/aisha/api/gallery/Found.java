package dev.aisha.api.gallery;

import dev.aisha.model.gallery.ImageFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// An owner's images that a filter leaves, as a table `found (id, created_at)` to select from.
///
/// Without a search it is melted into the query around it: everything a filter compares stands in
/// `image_filter_ix`, so nothing but the index is read. With a search it is made first: the words'
/// index gives few images, and walking along the gallery until enough of them fit would read all.
///
/// @param sql begins with `WITH`
record Found(String sql, Map<String, Object> values) {
    static Found of(UUID userId, ImageFilter filter) {
        var where = new StringBuilder("i.user_id = :user");
        var values = new HashMap<String, Object>();
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
        String search = filter.q();
        if (search != null) {
            where.append(" AND i.lexemes @@ CAST(:words AS tsquery)");
            values.put("words", SearchWords.query(search));
        }
        String how = search == null ? "NOT MATERIALIZED" : "MATERIALIZED";
        return new Found(
                "WITH found AS %s (SELECT i.id, i.created_at FROM image i WHERE %s) "
                        .formatted(how, where),
                Map.copyOf(values));
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
