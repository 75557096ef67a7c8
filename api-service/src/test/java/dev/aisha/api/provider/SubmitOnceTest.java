package dev.aisha.api.provider;

import static dev.aisha.api.Fixtures.GIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FalControl;
import dev.aisha.api.TestClock;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.training.TrainingFixtures;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A process that is killed between the submit and its record leaves SUBMITTING behind; the job
/// comes back and must not buy again.
@QuarkusTest
class SubmitOnceTest {
    @Inject TrainingFixtures trainings;
    @Inject SubmitRequest submit;
    @Inject Reconciler reconciler;
    @Inject RequestRows rows;
    @Inject FalControl fal;
    @Inject Ledger ledger;
    @Inject TestClock clock;

    @BeforeEach
    void normalFal() {
        fal.reset();
    }

    @Test
    @Tag("P06")
    void givenKilledAfterThePost_whenTheJobIsRevived_thenItNeverPostsAgainAndTheDeadlineRefunds() {
        fal.behave("portrait-trainer", "refuseStatus", 429, "refuseDetail", "later");
        var ready = trainings.portrait();
        UUID training = trainings.start(ready);
        await().until(() -> killedInTheMiddle(training));
        fal.reset(); // would be accepted now
        RequestRef ref = new RequestRef(rows.of(WorkKind.TRAINING, training).orElseThrow().id);

        submit.run(ref);
        submit.run(ref);
        reconciler.run();

        assertThat(rows.row(ref.id()).orElseThrow().state).isEqualTo(RequestState.SUBMITTING);
        assertThat(fal.submits(ready.trigger())).isEmpty();
        clock.tick(Duration.ofMinutes(61));
        trainings.awaitStatus(ready, training, TrainingStatus.EXPIRED);
        assertThat(fal.submits(ready.trigger())).isEmpty();
        assertThat(ledger.balance(ready.owner().id())).isEqualTo(new Balance(GIFT, 0));
    }

    private boolean killedInTheMiddle(UUID training) {
        trainings.sql(
                "WITH sent AS (UPDATE provider_request SET state = 'SUBMITTING', token_hash = work_id::text,"
                        + " endpoint = 'fal-ai/flux-lora-portrait-trainer'"
                        + " WHERE work_id = ? AND state = 'PENDING' AND attempt > 0 RETURNING work_id)"
                        + " UPDATE training SET status = 'SUBMITTING'"
                        + " WHERE id IN (SELECT work_id FROM sent)",
                training);
        return trainings.order(training, "token_hash").equals(training.toString());
    }
}
