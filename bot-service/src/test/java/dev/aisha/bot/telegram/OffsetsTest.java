package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P01")
class OffsetsTest {
    private final Offsets offsets = new Offsets();

    @Test
    void givenAllFinished_whenAsked_thenTheNextIsAfterTheLast() {
        start(10, 11, 12);
        finish(12, 10, 11);
        assertThat(offsets.next()).isEqualTo(13);
        assertThat(offsets.idle()).isTrue();
    }

    @Test
    void givenOneUnfinished_whenLaterOnesEnd_thenTheOffsetStaysAtIt() {
        start(10, 11, 12);
        finish(10, 12);
        assertThat(offsets.next()).isEqualTo(11);
        assertThat(offsets.start(12)).as("finished above the offset comes again").isFalse();
        assertThat(offsets.start(11)).as("under way comes again").isFalse();
        assertThat(offsets.start(13)).isTrue();
        finish(11);
        assertThat(offsets.next()).isEqualTo(13);
    }

    @Test
    void givenAQuietWeek_whenIdsStartBelow_thenTheyAreTaken() {
        start(1000);
        finish(1000);
        assertThat(offsets.start(5)).isTrue();
        assertThat(offsets.next()).isEqualTo(5);
    }

    private void start(long... ids) {
        for (long id : ids) {
            assertThat(offsets.start(id)).isTrue();
        }
    }

    private void finish(long... ids) {
        for (long id : ids) {
            offsets.finish(id);
        }
    }
}
