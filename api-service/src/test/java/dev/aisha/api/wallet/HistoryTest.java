package dev.aisha.api.wallet;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.Movement;
import dev.aisha.model.wallet.MovementReason;
import dev.aisha.model.wallet.MovementState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {
    @Inject Fixtures fixtures;
    @Inject Ledger ledger;

    @Test
    void givenWorkInEveryState_whenTheHistoryIsRead_thenEachWorkIsOneMovement() {
        Owner owner = fixtures.owner();
        hold(owner, 10);
        settle(hold(owner, 20), 20);
        settle(hold(owner, 30), 0);
        settle(hold(owner, 20), 15);
        tx(() -> ledger.pay(owner.id(), 100, "charge-" + owner.id()));
        tx(() -> ledger.refund(owner.id(), 100, "charge-" + owner.id()));

        var page = page(owner, "");

        assertThat(page.next()).isNull();
        assertThat(page.movements())
                .extracting(Movement::reason, Movement::state, Movement::coins, Movement::returned)
                .containsExactly(
                        tuple(MovementReason.REFUND, MovementState.DONE, -100, 0),
                        tuple(MovementReason.TOP_UP, MovementState.DONE, 100, 0),
                        tuple(MovementReason.GENERATION, MovementState.PARTLY, -15, 5),
                        tuple(MovementReason.GENERATION, MovementState.RETURNED, 0, 30),
                        tuple(MovementReason.GENERATION, MovementState.DONE, -20, 0),
                        tuple(MovementReason.GENERATION, MovementState.HELD, -10, 0),
                        tuple(MovementReason.GIFT, MovementState.DONE, GIFT, 0));
    }

    @Test
    void givenManyMovements_whenPaged_thenEachComesOnce() {
        Owner owner = fixtures.owner();
        for (int i = 1; i <= 6; i++) {
            long coins = i;
            tx(() -> {
                ledger.grant(owner.id(), coins, "promo", "test:" + UUID.randomUUID());
                return coins;
            });
        }

        List<Long> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = page(owner, "?limit=3" + cursor);
            page.movements().forEach(one -> seen.add(one.coins()));
            cursor = page.next() == null ? null : "&cursor=" + page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, GIFT);
    }

    @Test
    @Tag("P32")
    void givenSomebodyElsesCursor_whenRead_thenOnlyOnesOwnComes() {
        Owner other = fixtures.owner();
        hold(other, 10);
        Owner owner = fixtures.owner();

        assertThat(page(owner, "?cursor=zzzzzzzz").movements())
                .extracting(Movement::reason)
                .containsExactly(MovementReason.GIFT);
        asBot().get("/api/v1/users/" + owner.user() + "/ledger?cursor=..").then().statusCode(400);
    }

    private static org.assertj.core.groups.Tuple tuple(
            MovementReason reason, MovementState state, long coins, long returned) {
        return org.assertj.core.groups.Tuple.tuple(reason, state, coins, returned);
    }

    private static LedgerPage page(Owner owner, String query) {
        return asBot().get("/api/v1/users/" + owner.user() + "/ledger" + query)
                .then()
                .statusCode(200)
                .extract()
                .as(LedgerPage.class);
    }

    private UUID hold(Owner owner, long coins) {
        return tx(() -> ledger.hold(owner.id(), coins, HoldReason.GENERATION, UUID.randomUUID()));
    }

    private void settle(UUID hold, long capture) {
        tx(() -> ledger.settle(hold, capture));
    }

    private static <T> T tx(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
