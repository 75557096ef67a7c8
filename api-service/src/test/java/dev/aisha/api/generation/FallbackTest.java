package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.post;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.api.provider.Circuits;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A model that fails again and again rests; another that can do the same takes its orders.
@QuarkusTest
class FallbackTest {
    private static final String FLUX = "fal-ai/flux-lora$";
    private static final String ULTRA = "v1.1-ultra$";

    @Inject GenerationFixtures people;
    @Inject Fixtures fixtures;
    @Inject Outside outside;
    @Inject Circuits circuits;
    @Inject TestClock clock;
    @Inject EntityManager db;

    @BeforeEach
    @AfterEach
    void normal() {
        outside.isNormal();
    }

    @Test
    @Tag("P22")
    void givenAModelThatFails_whenOrderedAgain_thenItsFallbackIsUsedNamedAndBooked() {
        Person person = people.person();
        whenFailsUntilItRests(FLUX, person.user(), person.avatar());

        GenerationView view =
                ends(
                        person.user(),
                        started(person, "a red balloon", 2).id(),
                        GenerationStatus.SUCCEEDED);

        assertThat(outside.submits("red balloon"))
                .singleElement()
                .satisfies(submit ->
                        assertThat(submit.get("endpoint")).isEqualTo("fal-ai/flux-krea-lora"));
        assertThat(view.images()).hasSize(2);
        assertThat(text("SELECT DISTINCT model FROM image WHERE generation_id = :id", view.id()))
                .isEqualTo("flux-krea-lora");
        assertThat(
                        text(
                                """
                                SELECT s.endpoint FROM provider_spend s JOIN provider_request r
                                ON r.id = s.provider_request_id WHERE r.work_id = :id\
                                """,
                                view.id()))
                .isEqualTo("fal-ai/flux-krea-lora");
        assertThat(view.charged()).isEqualTo(10);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT - 10);
    }

    @Test
    @Tag("P06")
    void givenAnOrderThatWaits_whenItsModelBeginsToRest_thenItIsSentOnceToTheFallback() {
        Person person = people.person();
        outside.fal("{\"endpoint\":\"%s\",\"refuseStatus\":429}".formatted(FLUX));
        UUID waiting = started(person, "a green lantern", 1).id();
        await().until(() -> attempts(waiting) > 0);

        circuits.open("fal-ai/flux-lora");

        ends(person.user(), waiting, GenerationStatus.SUCCEEDED);
        assertThat(outside.submits("green lantern"))
                .singleElement()
                .satisfies(submit ->
                        assertThat(submit.get("endpoint")).isEqualTo("fal-ai/flux-krea-lora"));
    }

    @Test
    void givenNoFallback_whenTheModelRests_thenRefusedBeforeAHoldUntilTheDelayIsOver() {
        String user = fixtures.owner().user();
        circuits.open("fal-ai/flux-pro/v1.1-ultra");

        post(user, UUID.randomUUID().toString(), order(null, "a lighthouse", "1:1", 1))
                .then()
                .body("code", equalTo("generation.unavailable"));
        asBot().get("/api/v1/users/{user}/generation-offer", user)
                .then()
                .body("code", equalTo("generation.unavailable"));
        assertThat(balance(user).held()).isZero();
        assertThat(balance(user).coins()).isEqualTo(Fixtures.GIFT);

        clock.tick(Duration.ofSeconds(61));

        String again = order(null, "a lighthouse", "1:1", 1);
        ends(user, started(user, again).id(), GenerationStatus.SUCCEEDED);
    }

    @Test
    @Tag("P06")
    void givenNoFallback_whenAWaitingOrdersModelRests_thenItKeepsItsHoldAndIsSentOnceLater() {
        String user = fixtures.owner().user();
        outside.fal("{\"endpoint\":\"%s\",\"refuseStatus\":429}".formatted(ULTRA));
        UUID waiting = started(user, order(null, "a yellow house", "1:1", 1)).id();
        await().until(() -> attempts(waiting) > 0);
        circuits.open("fal-ai/flux-pro/v1.1-ultra");
        outside.forgetBehaviours();
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(6))
                .until(() -> outside.submits("yellow house").isEmpty());
        assertThat(balance(user).held()).isEqualTo(5);

        clock.tick(Duration.ofSeconds(61));

        ends(user, waiting, GenerationStatus.SUCCEEDED);
        assertThat(outside.submits("yellow house")).hasSize(1);
    }

    @Test
    void givenOrdersRefusedForTheirContent_whenManyAre_thenTheModelDoesNotRest() {
        String user = fixtures.owner().user();
        circuits.openAfter("fal-ai/flux-pro/v1.1-ultra", 6);
        outside.fal(
                """
                {"endpoint":"%s","failStatus":422,"failDetail":[{"loc":["body","prompt"],"msg":"no",
                "type":"content_policy_violation"}]}\
                """
                        .formatted(ULTRA));
        for (int i = 0; i < 6; i++) {
            String words = order(null, "number " + i, "1:1", 1);
            ends(user, started(user, words).id(), GenerationStatus.REJECTED);
        }

        asBot().get("/api/v1/users/{user}/generation-offer", user).then().statusCode(200);
    }

    /// Runs that end with a model error, as many as make the circuit open.
    private void whenFailsUntilItRests(String endpoint, String user, @Nullable UUID avatar) {
        circuits.openAfter(endpoint.replace("$", ""), 6);
        outside.fal(
                "{\"endpoint\":\"%s\",\"failStatus\":500,\"failDetail\":\"boom\",\"times\":6}"
                        .formatted(endpoint));
        for (int batch = 0; batch < 2; batch++) {
            IntStream.range(0, 3)
                    .mapToObj(i -> started(user, order(avatar, "will fail " + i, "1:1", 1)).id())
                    .toList()
                    .forEach(id -> ends(user, id, GenerationStatus.FAILED));
        }
        outside.forgetBehaviours();
    }

    private int attempts(UUID id) {
        return Integer.parseInt(
                text("SELECT CAST(attempt AS text) FROM provider_request WHERE work_id = :id", id));
    }

    private String text(String sql, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (String)
                                db.createNativeQuery(sql, String.class)
                                        .setParameter("id", id)
                                        .getSingleResult());
    }
}
