package dev.aisha.api.account;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.Fixtures.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.aisha.api.Fixtures;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.UserView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
    private static final String POLICY = "2026-11";

    @Inject Owners owners;
    @Inject Consents consents;
    @Inject Fixtures fixtures;

    @Test
    void givenANewUser_whenRegistered_thenTheGiftIsPaidOnce() {
        String user = newUser();

        register(user, "en");
        register(user, "en");

        asBot().get("/api/v1/users/{user}", user)
                .then()
                .statusCode(200)
                .body("user", equalTo(user))
                .body("language", equalTo("en"))
                .body("coins", equalTo((int) GIFT))
                .body("policyVersion", equalTo(POLICY))
                .body("consents", empty());
    }

    @Test
    void givenAnUnknownUser_whenTheBalanceIsAsked_thenTheUserIsThereWithTheGift() {
        asBot().get("/api/v1/users/{user}/balance", newUser())
                .then()
                .statusCode(200)
                .body("coins", equalTo((int) GIFT))
                .body("held", equalTo(0));
    }

    @Test
    @Tag("P20")
    void givenAFirstSightTwentyTimesAtOnce_whenAllEnd_thenThereIsOneUserWithOneGift()
            throws Exception {
        String user = newUser();
        Set<UUID> ids = ConcurrentHashMap.newKeySet();

        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Boolean> sight = () -> ids.add(owners.of(user).id());
            for (var done : threads.invokeAll(Stream.generate(() -> sight).limit(20).toList())) {
                done.get();
            }
        }

        assertThat(ids).hasSize(1);
        asBot().get("/api/v1/users/{user}/balance", user).then().body("coins", equalTo((int) GIFT));
    }

    @Test
    void givenAnIllFormedId_whenAsked_thenItIsRefused() {
        asBot().get("/api/v1/users/{user}", "tele gram!")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
    }

    @Test
    void givenAWrongLanguage_whenRegistered_thenTheFieldIsNamed() {
        asBot().body("{\"language\":\"english\"}")
                .put("/api/v1/users/{user}", newUser())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"))
                .body("violations.field", hasItem("language"));
    }

    @Test
    @Tag("P50")
    void givenNoConsent_whenRequired_thenItIsRefusedUntilGivenAndAfterRevocation() {
        Owner owner = fixtures.owner();
        assertRefused(owner);

        give(owner, "training", POLICY).then().statusCode(200).body("consents.size()", is(1));
        consents.require(owner.id(), ConsentPurpose.TRAINING);
        assertThat(consents.allows(owner.id(), ConsentPurpose.VISION)).isFalse();

        asBot().delete("/api/v1/users/{user}/consents/training", owner.user())
                .then()
                .statusCode(200)
                .body("consents", empty());
        assertRefused(owner);
    }

    @Test
    void givenAConsent_whenGivenAgain_thenTheFirstTimeStays() {
        Owner owner = fixtures.owner();

        var first = give(owner, "vision", POLICY).as(UserView.class).consents().getFirst();
        var second = give(owner, "vision", POLICY).as(UserView.class).consents().getFirst();

        assertThat(second.givenAt()).isEqualTo(first.givenAt());
    }

    @Test
    void givenAnOlderPolicy_whenAgreedTo_thenItIsRefused() {
        give(fixtures.owner(), "training", "2020-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("consent.outdated"));
    }

    @Test
    void givenAnUnknownPurpose_whenGiven_thenThereIsNothing() {
        give(fixtures.owner(), "unknown", POLICY)
                .then()
                .statusCode(404)
                .body("code", equalTo("request.not-found"));
    }

    private void assertRefused(Owner owner) {
        assertThatThrownBy(() -> consents.require(owner.id(), ConsentPurpose.TRAINING))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("TRAINING");
    }

    private static void register(String user, String language) {
        asBot().body("{\"language\":\"" + language + "\"}")
                .put("/api/v1/users/{user}", user)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response give(
            Owner owner, String purpose, String version) {
        return asBot().body("{\"policyVersion\":\"" + version + "\"}")
                .put("/api/v1/users/{user}/consents/{purpose}", owner.user(), purpose);
    }
}
