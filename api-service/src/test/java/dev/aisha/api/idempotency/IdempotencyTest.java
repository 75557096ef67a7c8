package dev.aisha.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    @Inject Idempotency idempotency;
    @Inject KeyTable keys;
    @Inject Clock clock;
    @Inject Fixtures fixtures;
    @Inject AgroalDataSource dataSource;

    private final AtomicInteger effects = new AtomicInteger();

    record Order(String what) {}

    record Done(UUID id, String what) {}

    @Test
    void givenAKeyUsedBefore_whenTheSameComes_thenTheFirstAnswerIsReplayed() {
        Owner owner = fixtures.owner();

        Done first = order(owner, "tap-1", new Order("a"));
        Done second = order(owner, "tap-1", new Order("a"));

        assertThat(second).isEqualTo(first);
        assertThat(effects).hasValue(1);
    }

    @Test
    void givenAKeyUsedBefore_whenAnotherBodyOrRouteComes_thenItIsRefused() {
        Owner owner = fixtures.owner();
        order(owner, "tap-1", new Order("a"));

        assertRefused(
                () -> order(owner, "tap-1", new Order("b")), ProblemCode.IDEMPOTENCY_MISMATCH);
        assertRefused(
                () ->
                        idempotency.once(
                                owner, "tap-1", "elsewhere", new Order("a"), Done.class, effect()),
                ProblemCode.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void givenAKeyOfOneUser_whenAnotherUsesIt_thenBothActs() {
        order(fixtures.owner(), "tap-1", new Order("a"));
        order(fixtures.owner(), "tap-1", new Order("a"));

        assertThat(effects).hasValue(2);
    }

    @Test
    void givenNoKey_whenOrdered_thenItIsRefused() {
        Owner owner = fixtures.owner();

        assertRefused(
                () -> order(owner, null, new Order("a")), ProblemCode.IDEMPOTENCY_KEY_MISSING);
        assertRefused(
                () -> order(owner, "k".repeat(201), new Order("a")),
                ProblemCode.IDEMPOTENCY_KEY_MISSING);
    }

    @Test
    void givenARefusal_whenTheKeyComesAgain_thenTheEffectIsTriedAgain() {
        Owner owner = fixtures.owner();
        Supplier<Done> refusing =
                () -> {
                    throw new RefusedException(ProblemCode.AVATAR_NAME_TAKEN, "taken");
                };
        assertRefused(
                () -> idempotency.once(owner, "tap-1", "r", new Order("a"), Done.class, refusing),
                ProblemCode.AVATAR_NAME_TAKEN);

        Done done = idempotency.once(owner, "tap-1", "r", new Order("a"), Done.class, effect());

        assertThat(done.what()).isEqualTo("done");
    }

    @Test
    void givenTheFirstStillRuns_whenTheSameComes_thenItIsToldToComeBack() throws Exception {
        Owner owner = fixtures.owner();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first =
                    threads.submit(() ->
                            idempotency.once(
                                    owner,
                                    "tap-1",
                                    "POST orders",
                                    new Order("a"),
                                    Done.class,
                                    () -> {
                                        begun.countDown();
                                        await(end);
                                        return new Done(UUID.randomUUID(), "slow");
                                    }));
            begun.await();

            assertThatThrownBy(() -> order(owner, "tap-1", new Order("a")))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> {
                                assertThat(refused.code())
                                        .isEqualTo(ProblemCode.IDEMPOTENCY_IN_PROGRESS);
                                assertThat(refused.retryAfter()).isPositive();
                            });
            end.countDown();
            assertThat(order(owner, "tap-1", new Order("a"))).isEqualTo(first.get());
        }
        assertThat(effects).hasValue(0);
    }

    @Test
    @Tag("P21")
    void givenTwentyTapsAtOnce_whenAllAreAnswered_thenThereIsOneEffectAndOneAnswer()
            throws Exception {
        Owner owner = fixtures.owner();
        Callable<Done> tap = () -> order(owner, "tap-1", new Order("a"));

        try (var threads = Executors.newFixedThreadPool(10)) {
            var answers =
                    threads.invokeAll(Collections.nCopies(20, tap)).stream()
                            .map(answer -> answer.resultNow())
                            .distinct();
            assertThat(answers).hasSize(1);
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void givenAKeyOlderThanThirtyDays_whenCleanedUp_thenItIsForgotten() throws Exception {
        Owner owner = fixtures.owner();
        order(owner, "old", new Order("a"));
        order(owner, "new", new Order("a"));
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                UPDATE idempotency_key SET created_at = created_at - interval '31 days'
                                WHERE owner_id = ? AND key = 'old'\
                                """)) {
            statement.setObject(1, owner.id());
            statement.executeUpdate();
        }

        keys.forgetBefore(clock.instant().minus(keys.kept()));
        order(owner, "old", new Order("a"));
        order(owner, "new", new Order("a"));

        assertThat(effects).hasValue(3);
    }

    private Done order(Owner owner, String key, Order order) {
        return idempotency.once(owner, key, "POST orders", order, Done.class, effect());
    }

    private Supplier<Done> effect() {
        return () -> {
            effects.incrementAndGet();
            return new Done(UUID.randomUUID(), "done");
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Callable<?> call, ProblemCode code) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
