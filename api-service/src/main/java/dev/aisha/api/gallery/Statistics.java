package dev.aisha.api.gallery;

import dev.aisha.api.style.Style;
import dev.aisha.api.style.Styles;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfAvatar;
import dev.aisha.model.gallery.GalleryStatistics.OfRatio;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.generation.AspectRatio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts a gallery in one pass over its index: PostgreSQL groups, the few groups are folded here.
@ApplicationScoped
@Transactional
class Statistics {
    /// Shown at most, of avatars and of styles.
    private static final int MOST = 50;

    private final EntityManager database;
    private final ImageCosts costs;
    private final Styles styles;
    private final Clock clock;

    Statistics(EntityManager database, ImageCosts costs, Styles styles, Clock clock) {
        this.database = database;
        this.costs = costs;
        this.styles = styles;
        this.clock = clock;
    }

    /// Images that have all of this in common.
    record Group(
            @Nullable UUID avatarId,
            String ratio,
            @Nullable String style,
            Boolean favourite,
            Long images,
            Long recent,
            Instant first) {}

    /// An avatar's name as an image keeps it.
    record Name(UUID avatarId, @Nullable String name) {}

    GalleryStatistics of(UUID userId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant month = today.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Group> groups = groups(userId, month);
        return new GalleryStatistics(
                sum(groups, _ -> true),
                sum(groups, Group::favourite),
                groups.stream().mapToLong(Group::recent).sum(),
                costs.spent(userId),
                groups.stream().map(Group::first).min(Comparator.naturalOrder()).orElse(null),
                avatars(userId, groups),
                ranked(groups, Group::ratio)
                        .map(ratio ->
                                new OfRatio(AspectRatio.valueOf(ratio.getKey()), ratio.getValue()))
                        .toList(),
                ranked(groups, Group::style)
                        .map(style ->
                                new OfStyle(
                                        style.getKey(), titles(style.getKey()), style.getValue()))
                        .toList());
    }

    private Map<String, String> titles(String style) {
        return styles.named(style).map(Style::titles).orElse(Map.of());
    }

    private List<OfAvatar> avatars(UUID userId, List<Group> groups) {
        List<Map.Entry<UUID, Long>> found = ranked(groups, Group::avatarId).toList();
        Map<UUID, String> names = names(userId, found.stream().map(Map.Entry::getKey).toList());
        return found.stream()
                .map(avatar ->
                        new OfAvatar(
                                avatar.getKey(),
                                names.getOrDefault(avatar.getKey(), ""),
                                avatar.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Group> groups(UUID userId, Instant month) {
        return database.createNativeQuery(
                        """
                        SELECT avatar_id AS "avatarId", ratio, style, favourite, count(*) AS images,
                            count(*) FILTER (WHERE created_at >= :month) AS recent,
                            min(created_at) AS first
                        FROM image WHERE user_id = :user
                        GROUP BY avatar_id, ratio, style, favourite\
                        """,
                        Group.class)
                .setParameter("user", userId)
                .setParameter("month", month)
                .getResultList();
    }

    private Map<UUID, String> names(UUID userId, List<UUID> avatars) {
        if (avatars.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Name> found =
                database.createNativeQuery(
                                """
                                SELECT a.id AS "avatarId", newest.avatar_name AS name
                                FROM unnest(CAST(:ids AS uuid[])) AS a(id) CROSS JOIN LATERAL (
                                    SELECT i.avatar_name FROM image i
                                    WHERE i.avatar_id = a.id AND i.user_id = :user
                                    ORDER BY i.created_at DESC, i.id DESC LIMIT 1) AS newest\
                                """,
                                Name.class)
                        .setParameter("ids", avatars.toArray(UUID[]::new))
                        .setParameter("user", userId)
                        .getResultList();
        var names = new HashMap<UUID, String>();
        for (Name name : found) {
            names.put(name.avatarId(), name.name() == null ? "" : name.name());
        }
        return names;
    }

    private static long sum(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::images).sum();
    }

    private static <K extends Comparable<? super K>> Stream<Map.Entry<K, Long>> ranked(
            List<Group> groups, Function<Group, @Nullable K> by) {
        var counts = new HashMap<K, Long>();
        for (Group group : groups) {
            K key = by.apply(group);
            if (key != null) {
                counts.merge(key, group.images(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }
}
