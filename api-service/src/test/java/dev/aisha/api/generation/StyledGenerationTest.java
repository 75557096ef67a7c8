package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.post;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.style.StyleCategory;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The style library, orders in a style, and what repeating takes over.
@QuarkusTest
class StyledGenerationTest {
    private static final String STYLES = "/api/v1/users/{user}/styles";
    private static final String LOOK = "1940s film noir still";

    @Inject GenerationFixtures people;
    @Inject Outside outside;

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @Test
    void givenTheLibrary_whenAsked_thenEachStyleHasTitlesAndASample() throws IOException {
        Person person = people.person();

        StyleList list = asBot().get(STYLES, person.user()).as(StyleList.class);

        assertThat(list.categories()).hasSizeGreaterThanOrEqualTo(6);
        for (StyleCategory category : list.categories()) {
            assertThat(category.titles()).containsKeys("ru", "en");
            for (StyleView style : category.styles()) {
                assertThat(style.titles()).containsKeys("ru", "en");
                assertThat(style.favourite()).isFalse();
            }
        }
        byte[] sample =
                asBot().accept("image/jpeg")
                        .get(STYLES + "/noir/sample", person.user())
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(sample)).getWidth()).isEqualTo(480);
        asBot().get(STYLES + "/none/sample", person.user())
                .then()
                .statusCode(404)
                .body("code", equalTo("style.not-found"));
    }

    @Test
    @Tag("P32")
    void givenAFavourite_whenListed_thenItIsMineAlone() {
        Person person = people.person();
        Person other = people.person();

        for (int i = 0; i < 2; i++) {
            favourite(person, true).then().statusCode(200).body("favourite", equalTo(true));
        }

        assertThat(favourites(person)).containsExactly("noir");
        assertThat(favourites(other)).isEmpty();
        favourite(person, false).then().statusCode(200).body("favourite", equalTo(false));
        assertThat(favourites(person)).isEmpty();
        asBot().body(new SetFavourite(true))
                .put(STYLES + "/none/favourite", person.user())
                .then()
                .statusCode(404)
                .body("code", equalTo("style.not-found"));
    }

    @Test
    void givenAStyleAlone_whenOrdered_thenItsSceneAndLookAreDrawnWithTheAvatar() {
        Person person = people.person();

        GenerationView made = made(person, styled(person, "noir", null));

        assertThat(made.prompt()).isEmpty();
        assertThat(made.style()).isEqualTo("noir");
        assertThat(made.styleTitles()).containsEntry("ru", "Нуар");
        assertThat(made.composedPrompt())
                .containsOnlyOnce(person.trigger())
                .contains("rain-soaked alley")
                .contains(LOOK);
        assertThat(made.images().getFirst().style()).isEqualTo("noir");
    }

    @Test
    void givenAStyleAndWords_whenOrdered_thenBothAreInThePrompt() {
        Person person = people.person();

        GenerationView made = made(person, styled(person, "noir", "feeding penguins"));

        assertThat(made.prompt()).isEqualTo("feeding penguins");
        assertThat(made.composedPrompt())
                .contains("feeding penguins")
                .contains(LOOK)
                .doesNotContain("alley");
    }

    @Test
    void givenAnUnknownStyle_whenOrdered_thenRefusedAndNothingIsHeld() {
        Person person = people.person();

        post(person.user(), "tap", styled(person, "no-such", null))
                .then()
                .statusCode(404)
                .body("code", equalTo("style.not-found"));

        assertThat(balance(person.user()).held()).isZero();
    }

    @Test
    void givenAnOrder_whenItsWordsAreRepeated_thenTheyAreWrittenAnew() {
        Person person = people.person();
        GenerationView first = made(person, styled(person, "noir", "feeding penguins"));

        GenerationView again = made(person, repeat(first.id(), "WORDS"));
        GenerationView variation = made(person, repeat(first.id(), "PROMPT"));

        assertThat(again.promptOrigin()).isEqualTo(PromptOrigin.ENHANCED);
        assertThat(again.prompt()).isEqualTo(first.prompt());
        assertThat(again.style()).isEqualTo("noir");
        assertThat(variation.promptOrigin()).isEqualTo(PromptOrigin.REPEATED);
        assertThat(variation.composedPrompt()).isEqualTo(first.composedPrompt());
        assertThat(variation.style()).isEqualTo("noir");
    }

    @Test
    void givenARepeatWithAStyleOfItsOwn_whenOrdered_thenRefused() {
        Person person = people.person();
        GenerationView first = made(person, order(person.avatar(), "a portrait", "1:1", 1));

        for (String body :
                List.of(
                        repeat(first.id(), "PROMPT").replace("{", "{\"style\":\"noir\","),
                        repeat(first.id(), "SOMETHING"))) {
            post(person.user(), UUID.randomUUID().toString(), body)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("request.invalid"));
        }
    }

    @Test
    void givenOrders_whenTheLatestIsAsked_thenItIsTheNewestOfMine() {
        Person person = people.person();
        String latest = "/api/v1/users/{user}/generations/latest";
        asBot().get(latest, person.user())
                .then()
                .statusCode(404)
                .body("code", equalTo("generation.not-found"));

        made(person, order(person.avatar(), "a portrait", "1:1", 1));
        UUID second = made(person, order(person.avatar(), "by the sea", "3:4", 1)).id();

        assertThat(asBot().get(latest, person.user()).as(GenerationView.class).id())
                .isEqualTo(second);
    }

    private static GenerationView made(Person person, String body) {
        return ends(person.user(), started(person.user(), body).id(), GenerationStatus.SUCCEEDED);
    }

    private static io.restassured.response.Response favourite(Person person, boolean on) {
        return asBot().body(new SetFavourite(on)).put(STYLES + "/noir/favourite", person.user());
    }

    private static List<String> favourites(Person person) {
        return asBot().get(STYLES, person.user()).as(StyleList.class).categories().stream()
                .flatMap(category -> category.styles().stream())
                .filter(StyleView::favourite)
                .map(StyleView::key)
                .toList();
    }

    private static String styled(Person person, String style, String words) {
        return """
        {"avatarId":"%s","style":"%s",%s"ratio":"1:1","count":1,"quotedPrice":5}\
        """
                .formatted(
                        person.avatar(),
                        style,
                        words == null ? "" : "\"prompt\":\"" + words + "\",");
    }

    private static String repeat(UUID id, String mode) {
        return "{\"repeatOf\":\"%s\",\"repeat\":\"%s\",\"count\":1,\"quotedPrice\":5}"
                .formatted(id, mode);
    }
}
