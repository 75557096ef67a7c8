package dev.aisha.api.draft;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.draft.PromptFixtures.balance;
import static dev.aisha.api.draft.PromptFixtures.ended;
import static dev.aisha.api.draft.PromptFixtures.get;
import static dev.aisha.api.draft.PromptFixtures.photo;
import static dev.aisha.api.draft.PromptFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.notification.NotificationEvent.PromptReady;
import dev.aisha.model.prompt.EditPrompt;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.WritePrompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prompts written from words, edited, and made into pictures as they stand.
@QuarkusTest
class WrittenPromptTest {
    @Inject PromptFixtures prompts;
    @Inject AvatarFixtures avatars;
    @Inject Fixtures users;
    @Inject FakeBot bot;

    @Test
    void givenRussianWords_whenWritten_thenAnEnglishPromptIsShownForNothing() {
        Owner owner = users.owner();

        PromptView view = written(owner, "космонавт на Марсе", null);

        assertThat(view.status()).isEqualTo(PromptStatus.READY);
        assertThat(view.text()).contains("astronaut on Mars");
        assertThat(view.enhanced()).isTrue();
        assertThat(view.words()).isEqualTo("космонавт на Марсе");
        assertThat(balance(owner).coins()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(bot.taken(owner, PromptReady.class))
                        .containsExactly(new PromptReady(view)));
    }

    @Test
    void givenAnAvatar_whenWritten_thenItsTriggerIsNotShownAndComesBackWithThePicture() {
        Owner owner = users.owner();
        UUID avatar = avatars.completed(owner).id();
        PromptView view = written(owner, "me on the moon", avatar);
        assertThat(view.text()).contains("a woman").doesNotContain("aisha");

        GenerationView generation = generated(owner, avatar, view.id());

        assertThat(generation.promptOrigin()).isEqualTo(PromptOrigin.AS_WRITTEN);
        assertThat(generation.prompt()).isEqualTo(view.text());
        assertThat(generation.composedPrompt()).contains(" woman").contains("moon");
        assertThat(trigger(generation)).startsWith("aisha");
    }

    @Test
    void givenAStyleAlone_whenWritten_thenItsRecipeIsTheTextAndAnUnknownOneIsRefused() {
        Owner owner = users.owner();
        String key =
                asBot().get(route(owner) + "/styles")
                        .jsonPath()
                        .getString("categories[0].styles[0].key");

        var answer =
                asBot(UUID.randomUUID().toString())
                        .body(new WritePrompt(null, key, null))
                        .post(route(owner) + "/prompts");
        answer.then().statusCode(202);
        PromptView view = ended(owner, answer.as(PromptView.class).id());
        assertThat(view.status()).isEqualTo(PromptStatus.READY);
        assertThat(view.text()).hasSizeGreaterThan(20);
        assertThat(view.style()).isEqualTo(key);

        asBot(UUID.randomUUID().toString())
                .body(new WritePrompt(null, "nowhere", null))
                .post(route(owner) + "/prompts")
                .then()
                .statusCode(404)
                .body("code", equalTo("style.not-found"));
    }

    @Test
    void givenAReadPhoto_whenAPictureIsMade_thenItsTextIsUsedAsWritten() {
        Owner owner = prompts.reader();
        PromptView view =
                prompts.read(owner, photo(prompts.width(), 900, new Color(200, 120, 30), 0.5));

        GenerationView generation = generated(owner, null, view.id());

        assertThat(generation.composedPrompt()).isEqualTo(view.text());
    }

    @Test
    @Tag("P22")
    void givenAReadingThatIsNotAllowed_whenAPictureIsOrdered_thenRejectedForNothing() {
        Owner owner = prompts.reader();
        int width = prompts.width();
        PromptView view = prompts.read(owner, photo(width, 900, Color.PINK, 0.5));
        long coins = balance(owner).coins();
        // a category that is not looked for in pictures
        prompts.flagged("hate", "frame of " + width + " by 900 pixels");
        try {
            GenerationView generation = generated(owner, null, view.id());
            String path = route(owner) + "/generations/" + generation.id();
            await().until(
                            () -> asBot().get(path).as(GenerationView.class).failure(),
                            GenerationFailure.CONTENT_BLOCKED::equals);
        } finally {
            prompts.flagged("hate", "slur");
        }
        assertThat(balance(owner).coins()).isEqualTo(coins);
        assertThat(balance(owner).held()).isZero();
    }

    @Test
    void givenAnEdit_whenTaken_thenTheNewTextIsUsed() {
        Owner owner = users.owner();
        PromptView view = written(owner, "a red house", null);

        edit(owner, view.id(), "a green\u200b house  by the sea").then().statusCode(200);

        assertThat(get(owner, view.id()).text()).isEqualTo("a green house by the sea");
        assertThat(generated(owner, null, view.id()).composedPrompt())
                .isEqualTo("a green house by the sea");
    }

    @Test
    void givenModerationDown_whenEdited_thenTryAgainAndTheTextStays() {
        Owner owner = users.owner();
        PromptView view = written(owner, "a red house", null);
        prompts.fault(
                """
                {"target":"OPENAI","operation":"moderations","kind":"STATUS","status":503}\
                """);
        try {
            edit(owner, view.id(), "a green house")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("code", equalTo("service.unavailable"));
        } finally {
            prompts.noFaults();
        }
        assertThat(get(owner, view.id())).isEqualTo(view);
    }

    @Test
    void givenModerationDown_whenWordsAreWritten_thenTheyWaitForIt() {
        Owner owner = users.owner();
        prompts.fault(
                """
                {"target":"OPENAI","operation":"moderations","kind":"STATUS","status":503,"times":4}\
                """);

        assertThat(written(owner, "a red house", null).enhanced()).isTrue();
    }

    @Test
    @Tag("P22")
    void givenWordsThatModerationFlags_whenWrittenOrEdited_thenRefusedAndTheTextStays() {
        Owner owner = users.owner();
        PromptView blocked = written(owner, "explicit porn scene", null);
        assertThat(blocked.status()).isEqualTo(PromptStatus.REFUSED);
        assertThat(blocked.failure()).isEqualTo(PromptFailure.CONTENT_BLOCKED);

        PromptView view = written(owner, "a red house", null);
        edit(owner, view.id(), "explicit porn scene")
                .then()
                .statusCode(422)
                .body("code", equalTo("prompt.blocked"));
        assertThat(get(owner, view.id()).text()).isEqualTo(view.text());

        edit(owner, blocked.id(), "a house")
                .then()
                .statusCode(409)
                .body("code", equalTo("prompt.not-ready"));
        order(owner, null, blocked.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("prompt.not-ready"));
    }

    @Test
    void givenTooShortOrTooLongTexts_whenTyped_thenRefused() {
        Owner owner = users.owner();
        PromptView view = written(owner, "a red house", null);

        edit(owner, view.id(), "a\u200b\u200b").then().body("code", equalTo("prompt.invalid"));
        edit(owner, view.id(), "a".repeat(1001)).then().statusCode(400);
        write(owner, "ab", null).then().statusCode(400);
        write(owner, "a \u200b ", null).then().body("code", equalTo("prompt.invalid"));
    }

    @Test
    @Tag("P32")
    void givenAnothersPrompt_whenUsed_thenItIsNotThere() {
        Owner owner = users.owner();
        PromptView view = written(owner, "a red house", null);
        Owner stranger = users.owner();

        for (Response answer :
                new Response[] {
                    asBot().get(route(stranger) + "/prompts/" + view.id()),
                    edit(stranger, view.id(), "mine now"),
                    order(stranger, null, view.id())
                }) {
            answer.then().statusCode(404).body("code", equalTo("prompt.not-found"));
        }
        assertThat(get(owner, view.id())).isEqualTo(view);
        write(stranger, "a red house", avatars.completed(owner).id())
                .then()
                .statusCode(404)
                .body("code", equalTo("avatar.not-found"));
    }

    @Test
    void givenAPromptAndWords_whenOrdered_thenRefused() {
        Owner owner = users.owner();
        PromptView view = written(owner, "a red house", null);

        asBot(UUID.randomUUID().toString())
                .body(
                        """
                        {"prompt":"both","promptId":"%s","ratio":"1:1","count":1,"quotedPrice":5}\
                        """
                                .formatted(view.id()))
                .post(route(owner) + "/generations")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
    }

    private static Response write(Owner owner, String words, @Nullable UUID avatar) {
        return asBot(UUID.randomUUID().toString())
                .body(new WritePrompt(words, null, avatar))
                .post(route(owner) + "/prompts");
    }

    private static PromptView written(Owner owner, String words, @Nullable UUID avatar) {
        var answer = write(owner, words, avatar);
        answer.then().statusCode(202);
        return ended(owner, answer.as(PromptView.class).id());
    }

    private static Response edit(Owner owner, UUID id, String text) {
        return asBot().body(new EditPrompt(text)).put(route(owner) + "/prompts/" + id);
    }

    private static Response order(Owner owner, @Nullable UUID avatar, UUID prompt) {
        return asBot(UUID.randomUUID().toString())
                .body(
                        """
                        {"avatarId":%s,"promptId":"%s","ratio":"%s","count":1,"quotedPrice":5}\
                        """
                                .formatted(
                                        avatar == null ? "null" : "\"" + avatar + "\"",
                                        prompt,
                                        AspectRatio.PROFILE.label()))
                .post(route(owner) + "/generations");
    }

    private GenerationView generated(Owner owner, @Nullable UUID avatar, UUID prompt) {
        if (avatar != null) {
            asBot().body("{\"policyVersion\":\"2026-11\"}")
                    .put(route(owner) + "/consents/training")
                    .then()
                    .statusCode(200);
        }
        var answer = order(owner, avatar, prompt);
        answer.then().statusCode(202);
        String path = route(owner) + "/generations/" + answer.as(GenerationView.class).id();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asBot().get(path).as(GenerationView.class),
                        view -> view.composedPrompt() != null);
    }

    /// The first word that is a trigger's.
    private static String trigger(GenerationView generation) {
        for (String word : String.valueOf(generation.composedPrompt()).split(" ")) {
            if (word.startsWith("aisha")) {
                return word;
            }
        }
        return "";
    }
}
