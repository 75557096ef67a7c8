package dev.aisha.api.referral;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.notification.NotificationEvent.ReferralRewarded;
import dev.aisha.model.wallet.NameReferrer;
import dev.aisha.model.wallet.ReferralView;
import dev.aisha.model.wallet.ReportPayment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferralTest {
    private static final long REWARD = 50;

    @Inject Fixtures fixtures;
    @Inject Ledger ledger;
    @Inject FakeBot bot;
    @Inject TestClock clock;

    @Test
    void givenAnInvitation_whenTheNewOneTopsUp_thenBothAreRewardedOnceAndTold() {
        Owner inviter = fixtures.owner();
        Owner invited = fixtures.owner();
        bind(invited, view(inviter).code()).statusCode(200);

        topUp(invited);
        topUp(invited);

        assertThat(coins(inviter)).isEqualTo(GIFT + REWARD);
        assertThat(coins(invited)).isEqualTo(GIFT + 200 + REWARD);
        assertThat(view(inviter))
                .isEqualTo(new ReferralView(view(inviter).code(), REWARD, 1, 1, REWARD));
        assertThat(told(inviter)).isEqualTo(new ReferralRewarded(REWARD, false));
        assertThat(told(invited)).isEqualTo(new ReferralRewarded(REWARD, true));
    }

    @Test
    void givenAnInvitation_whenAnAvatarIsCharged_thenBothAreRewarded() {
        Owner inviter = fixtures.owner();
        Owner invited = fixtures.owner();
        bind(invited, view(inviter).code()).statusCode(200);

        charge(invited, HoldReason.TRAINING, 150);

        assertThat(coins(inviter)).isEqualTo(GIFT + REWARD);
        assertThat(coins(invited)).isEqualTo(GIFT - 150 + REWARD);
    }

    @Test
    void givenAnInvitation_whenOnlyImagesAreMadeOrATrainingFails_thenThereIsNoReward() {
        Owner inviter = fixtures.owner();
        Owner invited = fixtures.owner();
        bind(invited, view(inviter).code()).statusCode(200);

        charge(invited, HoldReason.GENERATION, 5);
        charge(invited, HoldReason.TRAINING, 0);

        assertThat(coins(inviter)).isEqualTo(GIFT);
        assertThat(view(inviter).invited()).isEqualTo(1);
        assertThat(view(inviter).rewarded()).isZero();
    }

    @Test
    void givenTheSameLink_whenOpenedAgain_thenNothingChanges() {
        Owner inviter = fixtures.owner();
        Owner invited = fixtures.owner();

        bind(invited, view(inviter).code()).statusCode(200);
        bind(invited, view(inviter).code()).statusCode(200);
        bind(invited, view(fixtures.owner()).code())
                .statusCode(409)
                .body("code", equalTo("referral.not-new"));

        assertThat(view(inviter).invited()).isEqualTo(1);
    }

    @Test
    void givenOneselfOrSomebodyKnownOrNoCode_whenNamed_thenItIsRefused() {
        Owner owner = fixtures.owner();
        bind(owner, view(owner).code()).statusCode(409);
        bind(owner, "nosuchcode").statusCode(404).body("code", equalTo("referral.unknown"));
        Owner known = fixtures.owner();
        clock.tick(Duration.ofMinutes(61));
        bind(known, view(owner).code()).statusCode(409);
    }

    @Test
    void givenACode_whenSeenAgain_thenItIsTheSameAndFitsIntoALink() {
        Owner owner = fixtures.owner();
        assertThat(view(owner).code()).isEqualTo(view(owner).code()).matches("[A-Za-z0-9_-]{10}");
    }

    private void charge(Owner owner, HoldReason reason, long coins) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    UUID hold = ledger.hold(owner.id(), coins, reason, UUID.randomUUID());
                    ledger.settle(hold, coins);
                });
    }

    private static void topUp(Owner owner) {
        asBot().body(new ReportPayment("charge-" + UUID.randomUUID(), "XTR", 200))
                .post("/api/v1/users/" + owner.user() + "/payments/lost/paid")
                .then()
                .statusCode(200);
    }

    private ReferralRewarded told(Owner owner) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> bot.taken(owner, ReferralRewarded.class), found -> found.size() == 1)
                .getFirst();
    }

    private long coins(Owner owner) {
        return ledger.balance(owner.id()).available();
    }

    private static ReferralView view(Owner owner) {
        return asBot().get("/api/v1/users/" + owner.user() + "/referral").as(ReferralView.class);
    }

    private static ValidatableResponse bind(Owner owner, String code) {
        return asBot().body(new NameReferrer(code))
                .put("/api/v1/users/" + owner.user() + "/referrer")
                .then();
    }
}
