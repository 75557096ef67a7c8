package dev.aisha.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a live card promises comes from our own history of the same model.
@QuarkusTest
class UsualTimeOfImagesTest {
    @Inject Generations generations;
    @Inject Fixtures users;
    @Inject Ledger ledger;
    @Inject EntityManager db;

    @Test
    void givenEarlierImages_whenAsked_thenTheMedianOfTheModelAndNothingWithoutHistory() {
        String model = "history-" + UUID.randomUUID();
        assertThat(generations.medianSeconds(model)).isNull();
        for (int seconds : List.of(9, 90, 12)) {
            made(model, seconds, "SUCCEEDED");
        }
        made(model, 1, "FAILED");
        made("another-" + model, 1, "SUCCEEDED");

        assertThat(generations.medianSeconds(model)).isEqualTo(12);
    }

    @Test
    void givenALongHistory_whenAsked_thenOnlyTheNewestTwentyCount() {
        String model = "history-" + UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            made(model, 1000, "SUCCEEDED");
        }
        for (int i = 0; i < 20; i++) {
            made(model, 10_000 + i, "SUCCEEDED");
        }
        assertThat(generations.medianSeconds(model)).isBetween(10_000L, 10_019L);
    }

    /// All begin now, so a longer one ends later.
    private void made(String model, int seconds, String status) {
        Owner owner = users.owner();
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    UUID hold = ledger.hold(owner.id(), 0, HoldReason.GENERATION, id);
                    db.createNativeQuery(
                                    """
                                    INSERT INTO generation (id, user_id, status, prompt, composed_prompt,
                                        prompt_origin, ratio, count, image_price, hold_id, model, seed,
                                        failure, revision, created_at, deadline, finished_at)
                                    VALUES (:id, :user, :status, 'a cat', 'a cat', 'OWN_WORDS', 'PROFILE',
                                        1, 0, :hold, :model, 1, :failure, 1, :now, :now, :finished)\
                                    """)
                            .setParameter("id", id)
                            .setParameter("user", owner.id())
                            .setParameter("status", status)
                            .setParameter("hold", hold)
                            .setParameter("model", model)
                            .setParameter(
                                    "failure", status.equals("FAILED") ? "PROVIDER_FAILED" : null)
                            .setParameter("now", now)
                            .setParameter("finished", now.plusSeconds(seconds))
                            .executeUpdate();
                });
    }
}
