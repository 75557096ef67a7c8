package dev.aisha.api.ledger;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.ledger.HoldReason.GENERATION;
import static dev.aisha.api.ledger.HoldReason.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest {
    @Inject Ledger ledger;
    @Inject LedgerAudit audit;
    @Inject Fixtures fixtures;
    @Inject TestClock clock;
    @Inject AgroalDataSource dataSource;

    @Test
    void givenCoins_whenHeld_thenTheyAreSetAside() {
        Owner owner = fixtures.owner();

        hold(owner, 150);

        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 150, 150));
    }

    @Test
    void givenTooFewCoins_whenHeld_thenTheShortfallIsNamedAndNothingMoves() {
        Owner owner = fixtures.owner();

        assertThatThrownBy(() -> hold(owner, GIFT + 7))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> {
                            assertThat(refused.code())
                                    .isEqualTo(ProblemCode.LEDGER_INSUFFICIENT_FUNDS);
                            assertThat(refused.shortfall()).isEqualTo(7);
                        });
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    @Tag("P22")
    void givenAHold_whenCapturedReleasedOrSplit_thenTheRestComesBack() {
        Owner owner = fixtures.owner();

        assertThat(settle(hold(owner, 20), 20)).isTrue();
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 20, 0));
        assertThat(settle(hold(owner, 20), 0)).isTrue();
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 20, 0));
        assertThat(settle(hold(owner, 20), 15)).isTrue();
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 35, 0));
        assertThat(settle(hold(owner, 0), 0)).isTrue();
        assertThat(audit.read().difference()).isZero();
    }

    @Test
    @Tag("P22")
    void givenASettledHold_whenSettledAgain_thenNothingMoves() {
        Owner owner = fixtures.owner();
        UUID hold = hold(owner, 50);

        assertThat(settle(hold, 0)).isTrue();
        assertThat(settle(hold, 50)).isFalse();

        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT, 0));
    }

    @Test
    void givenAHold_whenMoreThanItIsCaptured_thenItFailsAndStaysOpen() {
        Owner owner = fixtures.owner();
        UUID hold = hold(owner, 10);

        assertThatThrownBy(() -> settle(hold, 11)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> settle(UUID.randomUUID(), 0))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 10, 10));
    }

    @Test
    void givenNoTransaction_whenCoinsWouldMove_thenItFails() {
        Owner owner = fixtures.owner();

        assertThatThrownBy(() -> ledger.hold(owner.id(), 1, TRAINING, UUID.randomUUID()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void givenAGrant_whenItsKeyComesAgain_thenItIsPaidOnce() {
        Owner owner = fixtures.owner();

        grant(owner, 30, "promo:" + owner.id());
        grant(owner, 30, "promo:" + owner.id());

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 30);
    }

    @Test
    void givenAWorkWithAHold_whenHeldAgain_thenItFails() {
        Owner owner = fixtures.owner();
        UUID work = UUID.randomUUID();
        tx(() -> ledger.hold(owner.id(), 5, GENERATION, work));

        assertThatThrownBy(() -> tx(() -> ledger.hold(owner.id(), 5, GENERATION, work)))
                .isInstanceOf(RuntimeException.class);
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT - 5, 5));
    }

    @Test
    @Tag("P20")
    void givenEntries_whenChangedOrDeleted_thenTheDatabaseRefuses() {
        fixtures.owner();

        for (String sql :
                List.of(
                        "UPDATE ledger_entry SET amount = amount + 1",
                        "DELETE FROM ledger_entry",
                        "TRUNCATE ledger_entry",
                        "UPDATE ledger_transfer SET reason = 'x'",
                        "DELETE FROM ledger_transfer")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    @Tag("P20")
    void givenATransferThatDoesNotSumUp_whenCommitted_thenTheDatabaseRefuses() {
        assertThatThrownBy(() ->
                        execute(
                                """
                                WITH t AS (INSERT INTO ledger_transfer (id, kind, reason, created_at)
                                  VALUES (gen_random_uuid(), 'GRANT', 'forged', now()) RETURNING id)
                                INSERT INTO ledger_entry (transfer_id, account_id, amount)
                                SELECT id, '00000000-0000-0000-0000-000000000001', 5 FROM t\
                                """))
                .hasMessageContaining("do not sum to 0");
    }

    @Test
    @Tag("P20")
    void givenABalance_whenSetBelowZero_thenTheDatabaseRefuses() {
        assertThatThrownBy(
                        () -> execute("UPDATE ledger_account SET balance = -1 WHERE kind = 'USER'"))
                .hasMessageContaining("ledger_account_balance_ck");
    }

    @Test
    @Tag("P21")
    void givenCoinsForOne_whenHeldTwentyTimesAtOnce_thenThereIsOneHold() throws Exception {
        Owner owner = fixtures.owner();

        List<Boolean> won =
                atOnce(
                        20,
                        () -> {
                            try {
                                hold(owner, GIFT);
                                return true;
                            } catch (RefusedException _) {
                                return false;
                            }
                        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(0, GIFT));
    }

    @Test
    @Tag("P22")
    void givenAHold_whenCancelAndCompletionRace_thenOneWins() throws Exception {
        Owner owner = fixtures.owner();
        UUID hold = hold(owner, 100);
        var random = new Random(7);

        List<Boolean> won = atOnce(10, () -> settle(hold, random.nextBoolean() ? 100 : 0));

        assertThat(won).containsOnlyOnce(true);
        assertThat(ledger.balance(owner.id()).available()).isIn(GIFT, GIFT - 100);
        assertThat(audit.read().difference()).isZero();
    }

    /// Many actors on few accounts, in whatever order the machine likes: nobody goes below zero,
    /// the sum stays zero, and every coin is somewhere.
    @Test
    @Tag("P20")
    void givenActorsWithoutOrder_whenTheyHoldSettleAndGrant_thenTheLedgerBalances()
            throws Exception {
        List<Owner> owners = List.of(fixtures.owner(), fixtures.owner(), fixtures.owner());
        Queue<UUID> holds = new ConcurrentLinkedQueue<>();
        var random = new Random(42);

        atOnce(
                300,
                () -> {
                    Owner owner = owners.get(random.nextInt(owners.size()));
                    switch (random.nextInt(5)) {
                        case 0 -> {
                            String charge = UUID.randomUUID().toString();
                            grant(owner, random.nextInt(20), charge);
                            tx(() -> ledger.pay(owner.id(), 40, charge));
                            if (random.nextBoolean()) {
                                tx(() -> ledger.refund(owner.id(), 40, charge));
                            }
                        }
                        case 1, 2 -> {
                            try {
                                holds.add(hold(owner, random.nextInt(90)));
                            } catch (RefusedException _) {
                                // no coins: as it should be
                            }
                        }
                        default -> {
                            UUID hold = random.nextInt(4) == 0 ? holds.peek() : holds.poll();
                            if (hold != null) {
                                settle(hold, 0);
                            }
                        }
                    }
                    assertThat(audit.read().difference()).isZero();
                    assertThat(audit.recent().difference()).isZero();
                    return true;
                });
        for (UUID hold : holds) {
            settle(hold, 0);
        }

        assertThat(audit.read().difference()).isZero();
        for (Owner owner : owners) {
            assertThat(ledger.balance(owner.id()).held()).isZero();
            assertThat(ledger.balance(owner.id()).available()).isGreaterThanOrEqualTo(GIFT);
        }
    }

    @Test
    @Tag("P20")
    void givenARefundOfSpentCoins_whenTakenBack_thenTheBalanceStopsAtZeroAndTheRestIsOwed() {
        Owner owner = fixtures.owner();
        String charge = "charge-" + owner.id();
        assertThat(tx(() -> ledger.pay(owner.id(), 500, charge))).isTrue();
        assertThat(tx(() -> ledger.pay(owner.id(), 500, charge))).isFalse();
        UUID work = hold(owner, GIFT + 400);

        assertThat(tx(() -> ledger.refund(owner.id(), 500, charge))).isTrue();
        assertThat(tx(() -> ledger.refund(owner.id(), 500, charge))).isFalse();

        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(0, GIFT + 400));
        assertThat(ledger.debt(owner.id())).isEqualTo(400);
        assertThat(audit.read().difference()).isZero();

        settle(work, GIFT);
        assertThat(ledger.debt(owner.id())).isZero();
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(0, 0));
        grant(owner, 10, UUID.randomUUID().toString());
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(10);
        assertThat(audit.read().difference()).isZero();
    }

    /// The checkpoint moves on, entries come after it, and both ways to count agree all the time.
    @Test
    @Tag("P20")
    void givenACheckpoint_whenMoreHappens_thenCountingFromItFindsWhatCountingAllFinds() {
        Owner owner = fixtures.owner();
        audit.run();
        clock.tick(java.time.Duration.ofMinutes(11));
        hold(owner, 30);
        audit.run();
        assertThat(number("SELECT max(entry_id) FROM ledger_checkpoint")).isPositive();
        assertThat(number("SELECT count(DISTINCT entry_id) FROM ledger_checkpoint")).isOne();

        settle(hold(owner, 20), 15);
        tx(() -> ledger.pay(owner.id(), 100, "charge-" + owner.id()));

        assertThat(audit.recent()).isEqualTo(audit.read());
        assertThat(audit.run().difference()).isZero();
    }

    @Test
    @Tag("P20")
    void givenABalanceThatNobodyPaidFor_whenCounted_thenBothWaysSayHowMuch() throws Exception {
        Owner owner = fixtures.owner();
        audit.run();
        execute(
                "UPDATE ledger_account SET balance = balance + 7 WHERE user_id = '%s'"
                        .formatted(owner.id()));
        try {
            assertThat(audit.recent().difference()).isGreaterThanOrEqualTo(7);
            assertThat(audit.run().difference()).isEqualTo(7);
        } finally {
            execute(
                    "UPDATE ledger_account SET balance = balance - 7 WHERE user_id = '%s'"
                            .formatted(owner.id()));
        }
        assertThat(audit.run().difference()).isZero();
    }

    private long number(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID hold(Owner owner, long coins) {
        return tx(() -> ledger.hold(owner.id(), coins, GENERATION, UUID.randomUUID()));
    }

    private boolean settle(UUID hold, long capture) {
        return tx(() -> ledger.settle(hold, capture));
    }

    private void grant(Owner owner, long coins, String key) {
        QuarkusTransaction.requiringNew().run(() -> ledger.grant(owner.id(), coins, "test", key));
    }

    private static <T> T tx(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var all = java.util.Collections.nCopies(times, work);
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
        }
        return results;
    }
}
