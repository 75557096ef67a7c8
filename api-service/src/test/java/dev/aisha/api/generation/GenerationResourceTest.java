package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.post;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be ordered, by whom, how often.
@QuarkusTest
class GenerationResourceTest {
    @Inject GenerationFixtures people;
    @Inject Ledger ledger;
    @Inject Outside outside;

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @Test
    void givenAnAvatar_whenTheOfferIsAsked_thenPriceAndRatiosAreSaid() {
        Person person = people.person();

        asBot().queryParam("avatar", person.avatar())
                .get("/api/v1/users/{user}/generation-offer", person.user())
                .then()
                .statusCode(200)
                .body("imagePrice", equalTo(5))
                .body("maxCount", equalTo(4))
                .body("coins", equalTo((int) Fixtures.GIFT))
                .body("ratios", contains("1:1", "3:4", "4:3", "9:16", "16:9"));
    }

    @Test
    void givenChosenSettings_whenTheOfferIsAsked_thenTheyComeFirst() {
        Person person = people.person();
        asBot().body("{\"ratio\":\"9:16\",\"count\":3}")
                .put("/api/v1/users/{user}/settings", person.user())
                .then()
                .statusCode(200);

        asBot().get("/api/v1/users/{user}/generation-offer", person.user())
                .then()
                .statusCode(200)
                .body("preferredCount", equalTo(3))
                .body("preferredRatio", equalTo("9:16"))
                .body("ratios", contains("9:16", "1:1", "3:4", "4:3", "16:9"));
    }

    @Test
    void givenTheSameKeyTwice_whenOrdered_thenOneGenerationAndOneHold() {
        Person person = people.person();
        String body = order(person.avatar(), "a portrait", "1:1", 1);

        var first = post(person.user(), "tap-1", body).as(GenerationView.class);
        var second = post(person.user(), "tap-1", body).as(GenerationView.class);

        assertThat(second.id()).isEqualTo(first.id());
        post(person.user(), "tap-1", order(person.avatar(), "another", "1:1", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency.mismatch"));
        ends(person.user(), first.id(), GenerationStatus.SUCCEEDED);
        assertThat(balance(person.user()).coins()).isEqualTo(195);
        var third = post(person.user(), "tap-1", body).as(GenerationView.class);
        assertThat(third.status()).isEqualTo(GenerationStatus.SUCCEEDED);
    }

    @Test
    @Tag("P21")
    void givenCoinsForOne_whenTwentyStartAtOnce_thenOneGenerationIsMade() throws Exception {
        Person person = people.person();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ledger.hold(
                                person.owner().id(), 185, HoldReason.TRAINING, UUID.randomUUID()));
        String body = order(person.avatar(), "a portrait", "1:1", 2);

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> taps =
                    IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> post(person.user(), "tap-" + i, body).statusCode())
                            .toList();
            answers =
                    threads.invokeAll(taps).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
        }

        assertThat(answers).filteredOn(status -> status == 202).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 402).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a  | 1:1 | 1 | 5  | 400 | prompt.invalid",
                "a portrait | 1:1 | 5 | 25 | 400 | request.invalid",
                "a portrait | 1:1 | 0 | 0  | 400 | request.invalid",
                "a portrait | 7:1 | 1 | 5  | 400 | request.invalid",
                "a portrait | 1:1 | 2 | 5  | 409 | price.changed"
            })
    void givenAWrongOrder_whenPlaced_thenRefusedWithItsCode(
            String prompt, String ratio, int count, int price, int status, String code) {
        Person person = people.person();
        String body =
                """
                {"avatarId":"%s","prompt":"%s \\u200b\\u200b","ratio":"%s","count":%d,"quotedPrice":%d}\
                """
                        .formatted(person.avatar(), prompt, ratio, count, price);

        post(person.user(), "tap", body).then().statusCode(status).body("code", equalTo(code));
        assertThat(balance(person.user()).held()).isZero();
    }

    @Test
    void givenNoKey_whenOrdered_thenRefused() {
        Person person = people.person();

        asBot().body(order(person.avatar(), "a portrait", "1:1", 1))
                .post("/api/v1/users/{user}/generations", person.user())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key-missing"));
    }

    @Test
    @Tag("P50")
    void givenNoConsent_whenOrderedWithAnAvatar_thenRefused() {
        Person person = people.person();
        asBot().delete("/api/v1/users/{user}/consents/training", person.user());

        post(person.user(), "tap", order(person.avatar(), "a portrait", "1:1", 1))
                .then()
                .statusCode(403)
                .body("code", equalTo("consent.required"));
    }

    @Test
    @Tag("P32")
    void givenAnothersThings_whenUsed_thenTheyAreNotThere() {
        Person person = people.person();
        Person stranger = people.person();
        var id = started(person, "a portrait", 1).id();
        ends(person.user(), id, GenerationStatus.SUCCEEDED);

        post(stranger.user(), "tap", order(person.avatar(), "a portrait", "1:1", 1))
                .then()
                .statusCode(404)
                .body("code", equalTo("avatar.not-found"));
        post(stranger.user(), "again", repeat(id))
                .then()
                .statusCode(404)
                .body("code", equalTo("generation.not-found"));
        String path = "/api/v1/users/{user}/generations/{id}";
        asBot().get(path, stranger.user(), id)
                .then()
                .statusCode(404)
                .body("code", equalTo("generation.not-found"));
        asBot().post(path + "/cancel", stranger.user(), id).then().statusCode(404);
    }

    @Test
    void givenTooManyUnderWay_whenOrdered_thenRefused() {
        Person person = people.person();
        outside.fal("{\"endpoint\":\"flux-lora\",\"refuseStatus\":429}");
        for (int i = 0; i < 5; i++) {
            started(person, "a portrait", 1);
        }

        post(person.user(), "sixth", order(person.avatar(), "a portrait", "1:1", 1))
                .then()
                .statusCode(429)
                .body("code", equalTo("generation.limit"));
        assertThat(balance(person.user()).held()).isEqualTo(25);
    }

    @Test
    void givenAFinishedOne_whenRepeated_thenOnlyTheSeedIsNew() {
        Person person = people.person();
        var first =
                ends(
                        person.user(),
                        started(person.user(), order(person.avatar(), "у моря", "4:3", 1)).id(),
                        GenerationStatus.SUCCEEDED);

        var again =
                ends(
                        person.user(),
                        started(person.user(), repeat(first.id())).id(),
                        GenerationStatus.SUCCEEDED);

        assertThat(again.composedPrompt()).isEqualTo(first.composedPrompt());
        assertThat(again.promptOrigin()).isEqualTo(PromptOrigin.REPEATED);
        assertThat(again.ratio()).isEqualTo(first.ratio());
        assertThat(again.avatarId()).isEqualTo(person.avatar());
        assertThat(again.images().getFirst().seed()).isNotEqualTo(first.images().getFirst().seed());
    }

    private static String repeat(UUID id) {
        return "{\"repeatOf\":\"%s\",\"count\":1,\"quotedPrice\":5}".formatted(id);
    }
}
