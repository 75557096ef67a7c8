package dev.aisha.api.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.model.training.TrainingPreset;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsualTimeTest {
    @Inject Trainings trainings;
    @Inject TrainingFixtures fixtures;

    @Test
    void givenEarlierRuns_whenAsked_thenTheMedianAndNothingWithoutHistory() {
        String profile = "history-" + UUID.randomUUID();
        assertThat(trainings.usualTime(profile, TrainingPreset.FAST)).isEmpty();
        for (int seconds : List.of(60, 900, 120)) {
            ran(profile, seconds, false);
        }
        ran(profile, 1, true);

        assertThat(trainings.usualTime(profile, TrainingPreset.FAST))
                .contains(Duration.ofSeconds(120));
        assertThat(trainings.usualTime(profile, TrainingPreset.BEST)).isEmpty();
    }

    private void ran(String profile, int seconds, boolean test) {
        OffsetDateTime now = OffsetDateTime.now();
        fixtures.sql(
                "INSERT INTO training (id, user_id, avatar_id, profile, preset, status, test, price,"
                        + " hold_id, created_at, queued_at, finished_at)"
                        + " VALUES (?, ?, ?, ?, 'FAST', 'SUCCEEDED', ?, 1, ?, ?, ?, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                profile,
                test,
                UUID.randomUUID(),
                now,
                now,
                now.plusSeconds(seconds));
    }
}
