package dev.aisha.api.notification;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import dev.aisha.model.notification.NotificationEvent.TrainingProgressed;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    @Inject Outbox outbox;
    @Inject OutboxTable table;
    @Inject FakeBot bot;
    @Inject Fixtures fixtures;
    @Inject TestClock clock;

    private final UUID card = UUID.randomUUID();
    private Owner owner;

    @BeforeEach
    void someone() {
        owner = fixtures.owner();
    }

    @Test
    void givenAnEvent_whenCommitted_thenTheBotIsToldOnce() {
        tell(card, 3, ready());

        await().until(() -> revisions().equals(List.of(3L)));
        Notification taken = bot.taken(owner).getFirst();
        assertThat(taken.user()).isEqualTo(owner.user());
        assertThat(taken.event()).isEqualTo(ready());
        await().until(() -> waiting() == 0);
    }

    @Test
    void givenAnEvent_whenRolledBack_thenNobodyIsTold() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    outbox.tell(owner.id(), card, 1, ready());
                                    throw new IllegalStateException("no");
                                }))
                .hasMessageContaining("no");

        assertThat(waiting()).isZero();
    }

    @Test
    @Tag("P09")
    void givenABotThatFails_whenItWorksAgain_thenNothingIsLostAndTheIdIsTheSame() {
        bot.answers(owner, 500, null);
        tell(card, 1, ready());
        await().until(() -> !bot.tried(owner).isEmpty());

        bot.works(owner);

        await().until(() -> revisions().equals(List.of(1L)));
        assertThat(bot.tried(owner))
                .extracting(Notification::id)
                .containsOnly(bot.taken(owner).getFirst().id());
    }

    @Test
    @Tag("P09")
    void givenRetryAfter_whenNotOverYet_thenTheBotIsLeftAlone() {
        bot.answers(owner, 503, "120");
        tell(card, 1, ready());
        await().until(() -> bot.tried(owner).size() == 1);
        bot.works(owner);

        await().during(Duration.ofSeconds(2)).until(() -> bot.tried(owner).size() == 1);
        clock.tick(Duration.ofSeconds(121));

        await().until(() -> revisions().equals(List.of(1L)));
    }

    @Test
    void givenUnsentProgress_whenNewerProgressComes_thenOnlyTheNewestIsSent() {
        bot.answers(owner, 503, "1");
        tell(card, 1, progress(10));
        await().until(() -> bot.tried(owner).size() == 1);
        tell(card, 2, progress(20));
        tell(card, 3, progress(30));
        tell(card, 2, progress(25));
        assertThat(waiting()).isEqualTo(1);
        // whatever was on its way when it was replaced has been refused by now
        await().until(() -> bot.tried(owner).getLast().revision() == 3);

        bot.works(owner);

        await().until(() -> revisions().equals(List.of(3L)));
    }

    @Test
    void givenUnsentVerdicts_whenMorePhotosAreJudged_thenOnlyTheNewestSetIsSent() {
        bot.answers(owner, 503, "1");
        tell(card, 1, verdict(1));
        await().until(() -> bot.tried(owner).size() == 1);
        for (int n = 2; n <= 12; n++) {
            tell(card, n, verdict(n));
        }
        assertThat(waiting()).isEqualTo(1);
        await().until(() -> bot.tried(owner).getLast().revision() == 12);

        bot.works(owner);

        await().until(() -> revisions().equals(List.of(12L)));
    }

    @Test
    void givenUnsentProgress_whenTheResultComes_thenProgressIsDroppedAndTheResultStays() {
        bot.answers(owner, 503, "1");
        tell(card, 1, progress(90));
        await().until(() -> bot.tried(owner).size() == 1);
        tell(card, 2, ready());
        tell(card, 3, progress(95));

        bot.works(owner);

        await().until(() -> bot.taken(owner, TrainingReady.class).size() == 1);
        await().until(() -> revisions().contains(2L) && !revisions().contains(1L));
    }

    @Test
    void givenTwoResultsOfACard_whenTheFirstIsHeldUp_thenTheSecondWaitsForIt() {
        bot.answers(owner, 503, "1");
        tell(card, 1, ready());
        tell(card, 2, ready());
        tell(card, 3, ready());
        await().until(() -> !bot.tried(owner).isEmpty());

        bot.works(owner);

        await().until(() -> revisions().equals(List.of(1L, 2L, 3L)));
    }

    @Test
    @Tag("P10")
    void givenAUserWhoBlockedTheBot_whenBack_thenEverythingKeptIsDelivered() {
        bot.blockedBy(owner);
        tell(card, 1, ready());
        await().until(() -> bot.tried(owner).size() == 1);
        tell(UUID.randomUUID(), 1, ready());
        await().during(Duration.ofSeconds(1)).until(() -> bot.tried(owner).size() == 1);
        assertThat(waiting()).isEqualTo(2);

        bot.works(owner);
        asBot().body("{\"language\":\"ru\"}")
                .put("/api/v1/users/{user}", owner.user())
                .then()
                .statusCode(200);

        await().until(() -> bot.taken(owner).size() == 2);
        await().until(() -> waiting() == 0);
    }

    private void tell(UUID about, long revision, NotificationEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.tell(owner.id(), about, revision, event));
    }

    private List<Long> revisions() {
        return bot.taken(owner).stream().map(Notification::revision).toList();
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(() -> table.count("userId", owner.id()));
    }

    private TrainingProgressed progress(int percent) {
        return new TrainingProgressed(training(TrainingStatus.RUNNING, percent));
    }

    private PhotoJudged verdict(int accepted) {
        var photo =
                new PhotoView(
                        card, PhotoStatus.ACCEPTED, null, null, null, null, null, clock.instant());
        return new PhotoJudged(
                photo,
                new PhotoSetView(
                        card,
                        "Я",
                        AvatarType.PORTRAIT,
                        AvatarStatus.COLLECTING,
                        accepted,
                        0,
                        0,
                        0,
                        10,
                        20,
                        null,
                        List.of(),
                        0,
                        List.of(photo)));
    }

    private TrainingReady ready() {
        return new TrainingReady(training(TrainingStatus.SUCCEEDED, 100), false, 0);
    }

    private TrainingView training(TrainingStatus status, int percent) {
        return new TrainingView(
                card,
                card,
                "Я",
                TrainingPreset.FAST,
                status,
                false,
                150,
                percent,
                null,
                null,
                null,
                1,
                java.time.Instant.parse("2026-11-22T10:00:00Z"),
                null);
    }
}
