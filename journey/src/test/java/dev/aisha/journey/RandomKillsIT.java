package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.demo.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Services end while people draw, at moments that chance chooses: as by a power cut, or asked to,
/// as in a rolling restart. Runs when asked with `-Daisha.kills=N`: what chance finds belongs in no
/// gate, where [CrashIT] has moments of its own; `-Daisha.seed` chooses the same ones again.
@EnabledIfSystemProperty(named = "aisha.kills", matches = "[1-9][0-9]*")
class RandomKillsIT {
    private static final int KILLS = Integer.getInteger("aisha.kills", 1);
    private static final int PEOPLE = 3 * KILLS;
    private static final long SEED = Long.getLong("aisha.seed", System.nanoTime());

    /// Between two kills so many things are seen in the chats, or fewer.
    private static final int MOST_EVENTS = 3 * PEOPLE;

    /// How a service ends.
    enum End {
        /// At once, SIGKILL.
        POWER_CUT,
        /// When it is ready to, SIGTERM.
        RESTART
    }

    private final World world = World.shared();
    private final Random chance = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    @Tag("P01")
    @Tag("P13")
    void givenPeopleWhoDraw_whenServicesEndAtAnyMoment_thenEachPictureIsMadeAndPaidOnce(End end)
            throws Exception {
        List<Phone> people =
                IntStream.range(0, PEOPLE).mapToObj(n -> world.phone("Смелая " + n)).toList();
        AtomicLong seen = new AtomicLong();
        Runnable listening = world.sandbox().telegram().subscribe(_ -> seen.incrementAndGet());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var journeys = new ArrayList<CompletableFuture<Void>>();
            for (Phone person : people) {
                journeys.add(CompletableFuture.runAsync(() -> draws(person), threads));
            }
            for (int i = 0; i < KILLS; i++) {
                long moment = seen.get() + 1 + chance.nextInt(MOST_EVENTS);
                await("the moment of a kill, seed " + SEED)
                        .atMost(Duration.ofSeconds(120))
                        .until(() ->
                                seen.get() >= moment
                                        || journeys.stream().allMatch(CompletableFuture::isDone));
                ServiceProcess victim = chance.nextBoolean() ? world.bot() : world.api();
                if (end == End.RESTART) {
                    victim.stop();
                    world.revive(victim);
                } else {
                    world.powerCut(victim);
                }
            }
            journeys.forEach(CompletableFuture::join);
        } finally {
            listening.run();
        }
        for (Phone person : people) {
            made(person);
        }
    }

    private static void draws(Phone person) {
        person.writes("/generate").sees("Что нарисовать?").writes("маяк на скале");
        for (String button : List.of("1:1", "1 · ", "Создать за")) {
            insists(person, button, () -> person.shows(button));
            person.taps(button);
        }
        insists(person, "a picture", () -> !person.pictures().isEmpty());
    }

    /// Waits as people do: where it says that something does not answer, they try again.
    private static void insists(Phone person, String what, BooleanSupplier there) {
        await(what + ", seed " + SEED)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    if (!there.getAsBoolean() && person.shows("Попробовать снова")) {
                        person.taps("Попробовать снова");
                    }
                    assertThat(there.getAsBoolean()).as(person.transcript()).isTrue();
                });
    }

    private void made(Phone person) {
        assertThat(
                        world.number(
                                "SELECT count(*) FROM generation WHERE user_id = ?"
                                        + " AND status = 'SUCCEEDED'",
                                Journeys.userId(world, person)))
                .describedAs("orders, seed %d\n%s", SEED, person.transcript())
                .isEqualTo(1);
        assertThat(
                        world.number(
                                "SELECT count(*) FROM generation WHERE user_id = ?",
                                Journeys.userId(world, person)))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(Journeys.coins(world, person)).isEqualTo(195));
    }
}
