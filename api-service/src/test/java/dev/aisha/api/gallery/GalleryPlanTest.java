package dev.aisha.api.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.gallery.Found.Way;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What PostgreSQL does with a gallery of 100,000 images, whatever is filtered.
@QuarkusTest
class GalleryPlanTest {
    private static final List<String> QUERIES =
            List.of(
                    ImageSearch.PAGE,
                    ImageSearch.NEXT_PAGE,
                    ImageSearch.IDS,
                    ImageSearch.COUNT,
                    ImageSearch.PLACE,
                    ImageSearch.COUNTS,
                    ImageSearch.BEFORE);

    private static final Set<String> ONCE = Set.of(ImageSearch.COUNT, ImageSearch.COUNTS);

    /// Each condition of a filter, there or not.
    private static final int COMBINATIONS = 1 << 8;

    @Inject Fixtures users;
    @Inject GalleryFixtures gallery;
    @Inject EntityManager database;
    @Inject ObjectMapper json;

    @Test
    void givenEveryCombinationOfConditions_whenPlanned_thenOnlyIndexesAreWalked() {
        Owner owner = users.owner();
        UUID avatar = gallery.hundredThousand(owner);
        try {
            List<String> found =
                    QuarkusTransaction.requiringNew().call(() -> unindexed(owner, avatar));
            assertThat(found).isEmpty();
        } finally {
            gallery.clear(owner);
        }
    }

    private List<String> unindexed(Owner owner, UUID avatar) {
        var found = new ArrayList<String>();
        IntStream.range(0, COMBINATIONS)
                .mapToObj(chosen -> filter(chosen, avatar))
                .forEach(filter -> {
                    for (String query : QUERIES) {
                        Found all =
                                ONCE.contains(query)
                                        ? Found.once(owner.id(), filter)
                                        : Found.of(owner.id(), filter);
                        scans(plan(all, query), filter, query, found);
                    }
                    near(owner, filter, found);
                });
        return found;
    }

    /// A stretch of the gallery is read along its index, whatever words are looked for in it.
    private void near(Owner owner, ImageFilter filter, List<String> found) {
        String words = filter.q();
        if (words != null) {
            var place = new Cursor(Instant.now().minusSeconds(25_000), new UUID(0, 0));
            for (Way way : Way.values()) {
                String select = way == Way.TO_OLDER ? ImageSearch.PAGE : ImageSearch.OLDEST;
                for (Cursor from : Arrays.asList(null, place)) {
                    JsonNode plan = plan(Found.near(owner.id(), filter, words, from, way), select);
                    scans(plan, filter, select, found);
                    if (plan.toString().contains("Bitmap")) {
                        found.add("no walk: " + filter + ": " + plan);
                    }
                }
            }
        }
    }

    private static ImageFilter filter(int chosen, UUID avatar) {
        return new ImageFilter(
                chosen(chosen, 0, avatar),
                (chosen & 2) != 0,
                (chosen & 1 << 7) != 0,
                chosen(chosen, 2, AspectRatio.STORY),
                null,
                chosen(chosen, 3, LocalDate.of(2020, 1, 1)),
                chosen(chosen, 4, LocalDate.of(2040, 1, 1)),
                chosen(chosen, 5, "style-3"),
                chosen(chosen, 6, "some10 word"));
    }

    private static <T> @Nullable T chosen(int chosen, int bit, T value) {
        return (chosen & 1 << bit) == 0 ? null : value;
    }

    private JsonNode plan(Found found, String select) {
        var query =
                database.createNativeQuery(
                        "EXPLAIN (FORMAT JSON) " + found.sql() + select, String.class);
        found.values().forEach(query::setParameter);
        if (select.contains(":size")) {
            query.setParameter("size", 10);
        }
        if (select.contains(":at")) {
            query.setParameter("at", Instant.now().minusSeconds(25_000));
            query.setParameter("id", new UUID(0, 0));
        }
        try {
            return json.readTree(query.getSingleResult().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A search goes by the words; everything else along the gallery, without the table's rows
    /// until those that are shown.
    private static void scans(JsonNode node, ImageFilter filter, String query, List<String> found) {
        String type = node.path("Node Type").asText();
        String index = node.path("Index Name").asText();
        boolean right =
                switch (type) {
                    case "Seq Scan" -> false;
                    case "Bitmap Index Scan" -> filter.q() != null;
                    case "Index Only Scan" -> index.equals("image_filter_ix");
                    case "Index Scan" ->
                            index.equals("image_pk")
                                    || filter.q() != null
                                    || (filter.avatar() != null && index.equals("image_avatar_ix"));
                    default -> true;
                };
        if (!right) {
            found.add("%s on %s: %s: %s".formatted(type, index, filter, query));
        }
        node.forEach(child -> scans(child, filter, query, found));
    }
}
