package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();

    @Test
    void givenManyTasksOfOneChat_whenRun_thenInTheirOrder() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 200).forEach(i -> lanes.run(1, () -> done.add(i)));
        await().untilAsserted(
                        () -> assertThat(done).isEqualTo(IntStream.range(0, 200).boxed().toList()));
    }

    @Test
    void givenAStuckChat_whenAnotherHasWork_thenItIsDone() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        lanes.run(1, () -> awaitQuietly(stuck));
        lanes.run(2, other::countDown);
        assertThat(other.await(5, TimeUnit.SECONDS)).isTrue();
        stuck.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
