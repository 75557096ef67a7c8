package dev.aisha.api.privacy;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.Fixtures.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.Fixtures;
import dev.aisha.api.Journey;
import dev.aisha.api.Journey.Arrived;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.notification.NotificationEvent.DataDeleted;
import dev.aisha.model.privacy.DeletionReceipt;
import dev.aisha.model.privacy.DeletionView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// "Delete everything" leaves nothing, also with work under way.
@QuarkusTest
@Tag("P51")
class DeletionTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject Journey journey;
    @Inject Fixtures users;
    @Inject Owners owners;
    @Inject FakeBot bot;
    @Inject FalControl fal;
    @Inject TestClock clock;
    @Inject Scan scan;

    @AfterEach
    void calm() {
        fal.reset();
    }

    @Test
    void givenAllThatAPersonCanHave_whenDeleted_thenNothingIsFoundButMoneyWithoutAName() {
        Arrived person = journey.travel("a tower by the sea");
        Owner owner = person.owner();
        settings(owner);
        asBot(UUID.randomUUID().toString())
                .post(Journey.route(owner) + "/exports")
                .then()
                .statusCode(202);
        assertThat(scan.rows(owner)).hasSizeGreaterThan(9);
        assertThat(scan.objects(owner)).hasSizeGreaterThan(4);

        String account = account(owner);
        DeletionView answer = delete(owner);
        assertThat(answer.until()).isAfter(clock.instant());

        gone(owner);
        DeletionReceipt receipt = receipt(owner);
        assertThat(receipt.rows()).isGreaterThan(20);
        assertThat(receipt.objects()).isGreaterThan(3);
        assertThat(receipt.keptEntries()).isGreaterThan(3);
        assertSettled(account);
    }

    @Test
    void givenWorkUnderWay_whenDeleted_thenItIsStoppedAndBringsNothingBack() {
        Arrived person = journey.travel("a tower by the sea");
        Owner owner = person.owner();
        fal.behave("fal-ai/flux-lora", "hold", true);
        UUID held = generation(owner, person.avatar(), "held at the provider");
        await().atMost(LONG).until(() -> status(owner, held).matches("QUEUED|RUNNING"));
        String account = account(owner);

        delete(owner);
        await().atMost(LONG).until(() -> scan.objects(owner).isEmpty());

        gone(owner);
        assertThat(receipt(owner).rows()).isPositive();
        assertSettled(account);
    }

    @Test
    void givenAResultThatComesAfterTheWord_whenDeleted_thenItIsNeitherSentNorKept() {
        Arrived person = journey.travel("a tower by the sea");
        Owner owner = person.owner();
        int told = bot.taken(owner).size();
        UUID late = generation(owner, person.avatar(), "too late to stop");

        delete(owner);

        gone(owner);
        assertThat(late).isNotNull();
        var said = bot.taken(owner);
        assertThat(said.subList(told, said.size()))
                .filteredOn(one -> !(one.event() instanceof DataDeleted))
                .as("only what was on its way before the word")
                .hasSizeLessThan(3);
        assertThat(said.getLast().event()).isInstanceOf(DataDeleted.class);
    }

    @Test
    void givenADeletion_whenAskedForAnything_thenItIsRefusedAndTheSameWordIsRepeated() {
        Owner owner = users.owner();
        DeletionView first = delete(owner);

        asBot().get(Journey.route(owner))
                .then()
                .statusCode(409)
                .body("code", equalTo("user.deleting"));
        assertThat(delete(owner)).isEqualTo(first);
        assertThat(owners.leaving(owner.id())).isTrue();
    }

    @Test
    void givenADeletedPerson_whenBack_thenTheyAreNewWithoutASecondGift() {
        Owner owner = users.owner();
        delete(owner);
        gone(owner);

        var again = asBot().get(Journey.route(owner)).as(UserView.class);

        assertThat(again.id()).isNotEqualTo(owner.id());
        assertThat(again.coins()).isZero();
        assertThat(again.avatars()).isZero();
        assertThat(
                        asBot().get("/api/v1/users/" + newUser() + "/balance")
                                .as(BalanceView.class)
                                .coins())
                .isEqualTo(GIFT);
    }

    @Test
    void givenTheBotIsDown_whenTheReceiptIsDue_thenItIsSentLater() {
        Owner owner = users.owner();
        bot.answers(owner, 503, "1");
        delete(owner);
        clock.tick(Duration.ofHours(3));
        await().atMost(LONG).until(() -> !bot.tried(owner).isEmpty());
        assertThat(scan.rows(owner)).containsKey("app_user");

        bot.works(owner);

        gone(owner);
        assertThat(receipt(owner).keptEntries()).isEqualTo(1);
    }

    @Test
    void givenAPersonWhoBlockedTheBot_whenDeleted_thenTheyAreGoneAllTheSame() {
        Owner owner = users.owner();
        bot.blockedBy(owner);
        delete(owner);

        gone(owner);
    }

    private void gone(Owner owner) {
        // past the second sweep, and past every deadline of jobs that still name work
        clock.tick(Duration.ofHours(3));
        await().atMost(LONG)
                .untilAsserted(() -> {
                    assertThat(scan.rows(owner)).isEmpty();
                    assertThat(scan.objects(owner)).isEmpty();
                });
        assertThat(scan.redis(owner)).isEmpty();
    }

    private DeletionReceipt receipt(Owner owner) {
        List<DataDeleted> said = bot.taken(owner, DataDeleted.class);
        assertThat(Set.copyOf(said)).hasSize(1);
        return said.getFirst().receipt();
    }

    private String account(Owner owner) {
        return scan.texts(
                        "SELECT id FROM ledger_account WHERE user_id = '%s'".formatted(owner.id()))
                .getFirst();
    }

    /// The coins are still there, nobody's, and none of them is held for work that never ends.
    private void assertSettled(String account) {
        assertThat(scan.texts("SELECT sum(amount) FROM ledger_entry")).containsExactly("0");
        assertThat(
                        scan.texts(
                                "SELECT user_id FROM ledger_account WHERE id = '%s'"
                                        .formatted(account)))
                .containsOnlyNulls();
        assertThat(
                        scan.texts(
                                "SELECT state FROM ledger_hold WHERE account_id = '%s'"
                                        .formatted(account)))
                .isNotEmpty()
                .doesNotContain("OPEN");
    }

    private static DeletionView delete(Owner owner) {
        var answer = asBot().delete(Journey.route(owner));
        answer.then().statusCode(202);
        return answer.as(DeletionView.class);
    }

    private static void settings(Owner owner) {
        asBot().body(ChangeSettings.NOTHING.withCount(3))
                .put(Journey.route(owner) + "/settings")
                .then()
                .statusCode(200);
    }

    private static UUID generation(Owner owner, UUID avatar, String words) {
        var order =
                java.util.Map.of(
                        "avatarId",
                        avatar,
                        "prompt",
                        words,
                        "ratio",
                        "1:1",
                        "count",
                        1,
                        "quotedPrice",
                        5);
        var answer =
                asBot(UUID.randomUUID().toString())
                        .body(order)
                        .post(Journey.route(owner) + "/generations");
        answer.then().statusCode(202);
        return answer.as(GenerationView.class).id();
    }

    private static String status(Owner owner, UUID generation) {
        return asBot().get(Journey.route(owner) + "/generations/" + generation).path("status");
    }
}
