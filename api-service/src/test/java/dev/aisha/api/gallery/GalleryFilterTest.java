package dev.aisha.api.gallery;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfAvatar;
import dev.aisha.model.gallery.GalleryStatistics.OfRatio;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GalleryFilterTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject GalleryFixtures gallery;

    private Owner owner;

    @BeforeEach
    void newUser() {
        owner = users.owner();
    }

    @Test
    void givenImagesOfAllKinds_whenFiltered_thenEachConditionAndAllTogetherHold() {
        UUID anna = avatars.completed(owner).id();
        UUID plain = gallery.anImage(owner).at("2026-01-05T10:00:00Z").save();
        UUID annas = gallery.anImage(owner).of(anna).at("2026-02-05T10:00:00Z").save();
        UUID marked = gallery.anImage(owner).favourite().at("2026-03-05T23:59:59Z").save();
        UUID tall =
                gallery.anImage(owner)
                        .ratio(AspectRatio.STORY)
                        .style("film-noir")
                        .at("2026-04-05T00:00:00Z")
                        .save();
        UUID all =
                gallery.anImage(owner)
                        .of(anna)
                        .favourite()
                        .ratio(AspectRatio.STORY)
                        .style("film-noir")
                        .saying("Anna on Mars")
                        .at("2026-05-05T10:00:00Z")
                        .save();

        assertThat(found("")).containsExactly(all, tall, marked, annas, plain);
        assertThat(found("avatar=" + anna)).containsExactly(all, annas);
        assertThat(found("favourite=true")).containsExactly(all, marked);
        assertThat(found("ratio=9:16")).containsExactly(all, tall);
        assertThat(found("style=film-noir")).containsExactly(all, tall);
        assertThat(found("from=2026-04-05")).containsExactly(all, tall);
        assertThat(found("to=2026-03-05")).containsExactly(marked, annas, plain);
        assertThat(found("from=2026-03-05&to=2026-03-05")).containsExactly(marked);
        assertThat(found("q=mars")).containsExactly(all);
        gallery.run("UPDATE image SET width = 2048 WHERE id = '" + marked + "'");
        gallery.run(
                """
                UPDATE image SET upscaled_width = 1152, upscaled_height = 2048, upscaled_bytes = 1,
                    upscaled_type = 'image/jpeg', upscaled_sha256 = sha256 WHERE id = '%s'\
                """
                        .formatted(all));
        assertThat(found("upscaled=true")).containsExactly(all, marked);
        assertThat(found("upscaled=true&q=mars")).containsExactly(all);
        assertThat(found("days=9999")).hasSize(5);
        assertThat(found("days=9999&from=2026-05-01")).containsExactly(all);
        assertThat(found("days=1")).isEmpty();
        assertThat(
                        found(
                                "avatar=%s&favourite=true&ratio=9:16&style=film-noir&from=2026-05-01&q=mars"
                                        .formatted(anna)))
                .containsExactly(all);
        assertThat(found("avatar=%s&ratio=16:9&favourite=true".formatted(anna))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Анна на ПЛЯЖЕ, ёлка', пляж",
        "'Анна на ПЛЯЖЕ, ёлка', анна елк",
        "'Анна на пляже у ёлки', ЁЛКИ",
        "'A Sci-Fi city, 4K', sci-fi 4k",
        "'A Sci-Fi city', 'fi CITY'",
        "'100%_sure', 100%",
        "'under_score', score"
    })
    void givenAPrompt_whenItsWordsAreSearched_thenItIsFound(String prompt, String search) {
        UUID wanted = gallery.anImage(owner).saying(prompt).save();
        gallery.anImage(owner).saying("something else").save();

        assertThat(search(search)).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bea%", "b_ach", "each", "beach mars", "beach':* | 'else", "!nothing"})
    void givenAPrompt_whenOtherWordsAreSearched_thenNothingActsAsAnOperator(String search) {
        gallery.anImage(owner).saying("on the beach").save();
        List<UUID> found = search(search);

        assertThat(found).hasSize(search.equals("bea%") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%25",
                "q=!!!",
                "ratio=2:1",
                "ratio=unknown",
                "style=Noir",
                "style=%00",
                "days=0",
                "days=10000",
                "from=yesterday",
                "from=-2026-01-01",
                "to=%2B99999-01-01"
            })
    void givenWhatNoFilterTakes_whenAsked_thenItIsRefused(String query) {
        for (String route : List.of("", "/latest", "/count")) {
            asBot().urlEncodingEnabled(false)
                    .get(route() + route + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("request.invalid"));
        }
    }

    @Test
    void givenAFilter_whenACardIsShown_thenItsPlaceIsThatAmongTheRest() {
        UUID oldest = gallery.anImage(owner).favourite().save();
        UUID between = gallery.anImage(owner).save();
        UUID newest = gallery.anImage(owner).favourite().save();

        ImageCard card = card(oldest, "favourite=true");
        assertThat(card.position()).isEqualTo(2);
        assertThat(card.total()).isEqualTo(2);
        assertThat(card.newer()).isEqualTo(newest);
        assertThat(card.older()).isNull();

        ImageCard outside = card(between, "favourite=true");
        assertThat(outside.position()).isZero();
        assertThat(outside.total()).isEqualTo(2);
        assertThat(outside.newer()).isEqualTo(newest);
        assertThat(outside.older()).isEqualTo(oldest);

        assertThat(card(between, "q=beach").position()).isEqualTo(2);
        asBot().get(route() + "/latest?favourite=true&q=mars").then().statusCode(404);
        asBot().get(route() + "/count?favourite=true").then().body("images", equalTo(2));
    }

    @Test
    void givenAFilter_whenPaged_thenEachComesOnceNewestFirst() {
        var expected = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            gallery.anImage(owner).saying("else").save();
            expected.addFirst(gallery.anImage(owner).saying("Mars " + i).save());
        }
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            ImagePage page = page("q=mars&limit=3", cursor);
            page.images().forEach(image -> seen.add(image.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void givenWordsFarApart_whenPagedAndShown_thenNoneIsOverlooked() {
        gallery.run(
                """
                INSERT INTO image (id, user_id, generation_id, number, ratio, width, height, bytes, content_type,
                    sha256, object_key, preview_key, favourite, prompt, words, composed_prompt, seed, model, created_at)
                SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '%s', gen_random_uuid(), 1, 'STORY',
                    9, 16, 1, 'image/jpeg', repeat('0', 64), 'none', 'none', false, '',
                    CASE WHEN n IN (1, 2, 4500) THEN 'far' ELSE 'near' END, '', n, 'flux-lora',
                    timestamptz '2026-01-01' - make_interval(mins => n)
                FROM generate_series(1, 5000) n\
                """
                        .formatted(owner.id()));
        try {
            assertThat(found("q=far")).containsExactly(numbered(1), numbered(2), numbered(4500));
            ImagePage first = page("q=far&limit=2", null);
            assertThat(page("q=far&limit=2", first.next()).images())
                    .extracting(ImageView::id)
                    .containsExactly(numbered(4500));
            ImageCard last = card(numbered(4500), "q=far");
            assertThat(last.position()).isEqualTo(3);
            assertThat(last.total()).isEqualTo(3);
            assertThat(last.newer()).isEqualTo(numbered(2));
            assertThat(last.older()).isNull();
            ImageCard second = card(numbered(2), "q=far");
            assertThat(second.newer()).isEqualTo(numbered(1));
            assertThat(second.older()).isEqualTo(numbered(4500));
            assertThat(card(numbered(4000), "q=near").older()).isEqualTo(numbered(4001));
        } finally {
            gallery.clear(owner);
        }
    }

    private static UUID numbered(long number) {
        return UUID.fromString("00000000-0000-0000-0000-%012d".formatted(number));
    }

    @Test
    @Tag("P32")
    void givenAnothersAvatarAndWords_whenFilteredByThem_thenNothingIsFound() {
        UUID anna = avatars.completed(owner).id();
        gallery.anImage(owner).of(anna).saying("secret words").save();
        owner = users.owner();

        assertThat(found("avatar=" + anna)).isEmpty();
        assertThat(search("secret")).isEmpty();
        assertThat(statistics().images()).isZero();
        assertThat(statistics().first()).isNull();
    }

    @Test
    void givenImages_whenCounted_thenTheStatisticsAreTrue() {
        UUID anna = avatars.completed(owner).id();
        gallery.anImage(owner).at("2026-01-05T10:00:00Z").save();
        gallery.anImage(owner).of(anna).favourite().save();
        gallery.anImage(owner).of(anna).ratio(AspectRatio.STORY).style("noir").save();
        gallery.anImage(owner).at("2026-01-05T11:00:00Z").style("left-long-ago").save();

        GalleryStatistics counted = statistics();

        assertThat(counted.images()).isEqualTo(4);
        assertThat(counted.favourites()).isEqualTo(1);
        assertThat(counted.thisMonth()).isEqualTo(2);
        assertThat(counted.coins()).isZero();
        assertThat(counted.first()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(counted.avatars()).containsExactly(new OfAvatar(anna, "Anna", 2));
        assertThat(counted.ratios())
                .containsExactly(
                        new OfRatio(AspectRatio.CINEMA, 3), new OfRatio(AspectRatio.STORY, 1));
        assertThat(counted.styles())
                .containsExactly(
                        new OfStyle("left-long-ago", Map.of(), 1),
                        new OfStyle("noir", Map.of("ru", "Нуар", "en", "Film noir"), 1));
    }

    private List<UUID> found(String query) {
        return page(query, null).images().stream().map(ImageView::id).toList();
    }

    private List<UUID> search(String words) {
        return asBot()
                .queryParam("q", words)
                .get(route())
                .then()
                .statusCode(200)
                .extract()
                .as(ImagePage.class)
                .images()
                .stream()
                .map(ImageView::id)
                .toList();
    }

    private ImagePage page(String query, @Nullable String cursor) {
        return asBot().get(
                        route()
                                + "?"
                                + (query.isEmpty() ? "limit=20" : query)
                                + (cursor == null ? "" : "&cursor=" + cursor))
                .as(ImagePage.class);
    }

    private ImageCard card(UUID id, String query) {
        return asBot().get(route() + "/" + id + "?" + query).as(ImageCard.class);
    }

    private GalleryStatistics statistics() {
        return asBot().get(route() + "/statistics").as(GalleryStatistics.class);
    }

    private String route() {
        return "/api/v1/users/" + owner.user() + "/images";
    }
}
