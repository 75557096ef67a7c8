package dev.aisha.api.promo;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.wallet.CreatePromo;
import dev.aisha.model.wallet.RedeemPromo;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromoTest {
    @Inject Fixtures fixtures;
    @Inject Ledger ledger;
    @Inject TestClock clock;

    @Test
    void givenACode_whenTypedInAnyCase_thenItPaysWhatItSays() {
        Owner owner = fixtures.owner();
        String code = code(30, 10, 1, null);

        redeem(owner, " " + code.toLowerCase(Locale.ROOT) + " ", key())
                .statusCode(200)
                .body("coins", equalTo(30))
                .body("balance", equalTo((int) GIFT + 30));
    }

    @Test
    @Tag("P24")
    void givenACodeForFive_whenTwentyComeAtOnce_thenFiveArePaid() throws Exception {
        String code = code(30, 5, 1, null);
        List<Callable<Integer>> all = new ArrayList<>();
        List<Owner> owners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Owner owner = fixtures.owner();
            owners.add(owner);
            all.add(() -> redeem(owner, code, key()).extract().statusCode());
        }

        assertThat(atOnce(all)).filteredOn(status -> status == 200).hasSize(5);
        long paid =
                owners.stream()
                        .mapToLong(owner -> ledger.balance(owner.id()).available() - GIFT)
                        .sum();
        assertThat(paid).isEqualTo(5 * 30);
    }

    @Test
    @Tag("P24")
    void givenOneUserWithTwoPhones_whenBothRedeemAtOnce_thenOneIsPaid() throws Exception {
        Owner owner = fixtures.owner();
        String code = code(30, 100, 1, null);

        List<Integer> statuses =
                atOnce(
                        java.util.Collections.nCopies(
                                8, () -> redeem(owner, code, key()).extract().statusCode()));

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 30);
        asBot().get("/ops/api/promo-codes")
                .then()
                .body("codes.find { it.code == '%s' }.used".formatted(code), equalTo(1));
    }

    @Test
    void givenALimitPerUser_whenReached_thenItIsSaid() {
        Owner owner = fixtures.owner();
        String code = code(10, 100, 2, null);

        redeem(owner, code, key()).statusCode(200);
        redeem(owner, code, key()).statusCode(200);
        redeem(owner, code, key()).statusCode(409).body("code", equalTo("promo.already-used"));
    }

    @Test
    void givenTheSameTap_whenItComesTwice_thenItPaysOnce() {
        Owner owner = fixtures.owner();
        String code = code(10, 100, 5, null);
        String key = key();

        redeem(owner, code, key).statusCode(200);
        redeem(owner, code, key).statusCode(200);

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 10);
    }

    @Test
    void givenCodesThatDoNotWork_whenRedeemed_thenEachSaysWhy() {
        Owner owner = fixtures.owner();
        String over = code(10, 10, 1, clock.instant().plusSeconds(60));
        String used = code(10, 1, 1, null);
        redeem(fixtures.owner(), used, key()).statusCode(200);
        clock.tick(Duration.ofMinutes(2));

        redeem(owner, "NOSUCHCODE", key()).statusCode(404).body("code", equalTo("promo.unknown"));
        redeem(owner, over, key()).statusCode(409).body("code", equalTo("promo.expired"));
        redeem(owner, used, key()).statusCode(409).body("code", equalTo("promo.used-up"));
    }

    @Test
    void givenACodeForLater_whenRedeemed_thenNobodyLearnsOfIt() {
        String code = fresh();
        create(new CreatePromo(code, 10, 1, 1, clock.instant().plusSeconds(3600), null, null))
                .statusCode(201);

        redeem(fixtures.owner(), code, key())
                .statusCode(404)
                .body("code", equalTo("promo.unknown"));
    }

    @Test
    @Tag("P39")
    void givenSomebodyWhoGuesses_whenTheyTryTooOften_thenTheyWait() {
        Owner owner = fixtures.owner();
        for (int i = 0; i < 10; i++) {
            redeem(owner, "GUESS" + i, key()).statusCode(404);
        }

        redeem(owner, code(10, 10, 1, null), key())
                .statusCode(429)
                .body("code", equalTo("promo.rate-limited"));
        redeem(fixtures.owner(), "GUESS", key()).statusCode(404);
        clock.tick(Duration.ofHours(1));
        redeem(owner, "GUESS", key()).statusCode(404);
    }

    @Test
    void givenAnOperator_whenTheyMakeCodes_thenTheyAreListedAndNotMadeTwice() {
        String code = code(10, 10, 1, null);

        create(new CreatePromo(code, 99, 1, 1, null, null, null))
                .statusCode(409)
                .body("code", equalTo("promo.exists"));
        create(new CreatePromo("no spaces", 99, 1, 1, null, null, null)).statusCode(400);
        asBot().get("/ops/api/promo-codes").then().body("codes.code", hasItem(code));
    }

    private String code(long coins, long total, int perUser, Instant until) {
        String code = fresh();
        create(new CreatePromo(code, coins, total, perUser, null, until, "test"))
                .statusCode(201)
                .body("used", equalTo(0));
        return code;
    }

    private static ValidatableResponse create(CreatePromo command) {
        return asBot().body(command).post("/ops/api/promo-codes").then();
    }

    private static ValidatableResponse redeem(Owner owner, String code, String key) {
        return asBot(key)
                .body(new RedeemPromo(code))
                .post("/api/v1/users/" + owner.user() + "/promo-codes")
                .then();
    }

    private static String fresh() {
        return "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<T> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
        }
        return results;
    }
}
