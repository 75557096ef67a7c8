package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The limits as in production, on a real Redis.
@QuarkusTest
@Tag("P09")
class RateLimitsTest {
    @Inject RateLimits limits;

    private final long chat = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);

    @Test
    void givenASilentChat_whenManyMessagesCome_thenABurstPassesAndTheRestWaits() {
        for (int i = 0; i < 4; i++) {
            assertThat(limits.take(chat, 1)).isZero();
        }
        Duration wait = limits.take(chat, 1);
        assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(limits.take(chat + 1, 1)).as("another chat").isZero();
    }

    @Test
    void givenAFullChat_whenASecondPasses_thenThereIsRoomAgain() {
        limits.take(chat, 4);
        assertThat(limits.take(chat, 1)).isPositive();
        await().untilAsserted(() -> assertThat(limits.take(chat, 1)).isZero());
    }

    @Test
    void givenRetryAfter_whenAnyReplicaAsks_thenItWaits() {
        limits.pause(chat, Duration.ofSeconds(7));
        limits.pause(chat, Duration.ofSeconds(2));
        assertThat(limits.take(chat, 1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
    }

    @Test
    void givenAnAlbumOfMoreThanTheBurst_whenTheChatIsSilent_thenItPasses() {
        assertThat(limits.take(chat, 10)).isZero();
        assertThat(limits.take(chat, 1)).isPositive();
    }
}
