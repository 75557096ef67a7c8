package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.training.TrainingFixtures.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.TestClock;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile.Captions;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.provider.Circuits;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.notification.NotificationEvent.TrainingProgressed;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One place at fal for trainings, and styles trained as finetunes.
@QuarkusTest
@TestProfile(ScarcePlacesTest.OnePlace.class)
class ScarcePlacesTest {
    private static final String PORTRAIT = "fal-ai/flux-lora-portrait-trainer";

    public static class OnePlace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "aisha.provider.training-budget", "1",
                    "aisha.provider.queue-news", "500ms",
                    "aisha.training-profiles.style.enabled", "false",
                    "aisha.training-profiles.pro.enabled", "true");
        }
    }

    @Inject TrainingFixtures trainings;
    @Inject FalControl fal;
    @Inject Ledger ledger;
    @Inject FakeBot bot;
    @Inject Circuits circuits;
    @Inject ObjectStore store;
    @Inject TestClock clock;

    @BeforeEach
    void normalFal() {
        fal.reset();
        await().until(() ->
                trainings
                        .value(
                                "SELECT count(*) FROM provider_request WHERE kind = 'TRAINING'"
                                        + " AND state <> 'DONE' AND NOT expired")
                        .equals("0"));
    }

    @Test
    void givenOnePlace_whenThreeWait_thenOneByOneAndTheQueueIsShown() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready first = trainings.portrait();
        UUID running = trainings.start(first);
        trainings.awaitStatus(first, running, TrainingStatus.RUNNING);
        Ready second = trainings.portrait();
        UUID waiting = trainings.start(second);
        Ready third = trainings.portrait();
        UUID last = trainings.start(third);

        assertThat(trainings.view(second, waiting).queuePosition()).isZero();
        assertThat(trainings.view(third, last).queuePosition()).isEqualTo(1);
        assertThat(fal.submits(second.trigger())).isEmpty();

        fal.complete(trainings.order(running, "request_id"));
        trainings.awaitStatus(second, waiting, TrainingStatus.SUCCEEDED);
        trainings.awaitStatus(third, last, TrainingStatus.SUCCEEDED);
    }

    @Test
    void givenTwoWait_whenTheFirstLeaves_thenTheOthersCardIsToldThatItMovedUp() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready first = trainings.portrait();
        UUID running = trainings.start(first);
        trainings.awaitStatus(first, running, TrainingStatus.RUNNING);
        Ready second = trainings.portrait();
        UUID waiting = trainings.start(second);
        Ready third = trainings.portrait();
        UUID last = trainings.start(third);
        await().untilAsserted(() -> assertThat(places(third)).contains(1));

        trainings.cancel(second, waiting).statusCode(200);

        await().untilAsserted(() -> assertThat(places(third)).endsWith(0));
        assertThat(trainings.view(third, last).status()).isEqualTo(TrainingStatus.PENDING);
        fal.complete(trainings.order(running, "request_id"));
        trainings.awaitStatus(third, last, TrainingStatus.SUCCEEDED);
    }

    /// What the card was told of its place, oldest first.
    private List<Integer> places(Ready ready) {
        return bot.taken(ready.owner(), TrainingProgressed.class).stream()
                .map(TrainingProgressed::training)
                .filter(training -> training.status() == TrainingStatus.PENDING)
                .map(TrainingView::queuePosition)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void givenOneWaits_whenCancelled_thenNothingIsSentAndTheCoinsAreBack() {
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready first = trainings.portrait();
        UUID running = trainings.start(first);
        trainings.awaitStatus(first, running, TrainingStatus.RUNNING);
        Ready second = trainings.portrait();
        UUID waiting = trainings.start(second);

        trainings
                .cancel(second, waiting)
                .statusCode(200)
                .body("status", equalTo(TrainingStatus.CANCELLED.name()));

        assertThat(ledger.balance(second.owner().id())).isEqualTo(new Balance(GIFT, 0));
        assertThat(trainings.order(waiting, "ended")).isEqualTo("CANCELLED");
        fal.complete(trainings.order(running, "request_id"));
        trainings.awaitStatus(first, running, TrainingStatus.SUCCEEDED);
        assertThat(fal.submits(second.trigger())).isEmpty();
    }

    @Test
    @Tag("P07")
    void givenARestingTrainer_whenOrdersWaitForIt_thenOthersGoOnAndNoPhotosLeave() {
        fal.settings(Map.of("deprecated", List.of())); // else the watch takes the other one off
        fal.behave(PORTRAIT, "hold", true, "times", 1);
        Ready first = trainings.portrait();
        UUID running = trainings.start(first);
        trainings.awaitStatus(first, running, TrainingStatus.RUNNING);
        Ready second = trainings.portrait();
        UUID waiting = trainings.start(second);
        Ready style = trainings.style();
        UUID healthy = trainings.start(style, 150);
        var packed = new Packed(store);
        QuarkusMock.installMockForType(packed, PhotoArchive.class);

        circuits.open(PORTRAIT);
        fal.complete(trainings.order(running, "request_id"));

        trainings.awaitStatus(style, healthy, TrainingStatus.SUCCEEDED);
        assertThat(trainings.view(second, waiting).status()).isEqualTo(TrainingStatus.PENDING);
        assertThat(trainings.order(waiting, "dispatched_at")).isEqualTo("null");
        assertThat(packed.times(second)).isZero();
        assertThat(packed.times(style)).isEqualTo(1);

        clock.tick(Duration.ofSeconds(62));

        trainings.awaitStatus(second, waiting, TrainingStatus.SUCCEEDED);
        assertThat(packed.times(second)).isEqualTo(1);
        assertThat(fal.submits(second.trigger())).hasSize(1);
    }

    /// Counts how often somebody's photos were made ready to leave.
    @Vetoed
    private static final class Packed extends PhotoArchive {
        private final List<String> triggers = new CopyOnWriteArrayList<>();

        Packed(ObjectStore store) {
            super(store);
        }

        long times(Ready ready) {
            return triggers.stream().filter(ready.trigger()::equals).count();
        }

        @Override
        Path pack(TrainableAvatar avatar, Captions captions) {
            triggers.add(avatar.trigger());
            return super.pack(avatar, captions);
        }
    }

    /// Those who free places and those who give them away take the same locks: once they waited for
    /// each other.
    @Test
    @Tag("P22")
    void givenManyAtOnce_whenOrderedAndCancelled_thenNobodyFailsAndEveryCoinIsBack()
            throws Exception {
        fal.behave(PORTRAIT, "hold", true);
        List<Ready> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(trainings.portrait());
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> taps =
                    people.stream()
                            .<Callable<Integer>>map(ready ->
                                    () -> {
                                        UUID id = trainings.start(ready);
                                        return trainings.cancel(ready, id).extract().statusCode();
                                    })
                            .toList();
            for (var tap : pool.invokeAll(taps)) {
                assertThat(tap.get()).isEqualTo(200);
            }
        }
        for (Ready ready : people) {
            await().untilAsserted(() ->
                    assertThat(ledger.balance(ready.owner().id())).isEqualTo(new Balance(GIFT, 0)));
        }
    }

    @Test
    void givenTheRetiredTrainer_whenSwitchedOn_thenItsFinetuneMakesImages() {
        fal.settings(Map.of("deprecated", List.of())); // else the watch takes it off again
        fal.forgive();
        Ready ready = trainings.style();
        UUID id = trainings.start(ready, 150);
        trainings.awaitStatus(ready, id, TrainingStatus.SUCCEEDED);
        var training = fal.submits(ready.trigger()).getFirst();
        assertThat(training.path("endpoint").asText()).isEqualTo("fal-ai/flux-pro-trainer");
        assertThat(training.path("input").path("iterations").asInt()).isEqualTo(300);
        assertThat(training.path("input").path("data_url").asText()).endsWith(".zip");
        String finetune =
                trainings.value("SELECT finetune_id FROM avatar WHERE id = ?", ready.avatar());

        String generation =
                asBot(UUID.randomUUID().toString())
                        .body(
                                """
                                {"avatarId":"%s","prompt":"a pier","ratio":"3:4","count":1,"quotedPrice":5}\
                                """
                                        .formatted(ready.avatar()))
                        .post("/api/v1/users/{user}/generations", ready.owner().user())
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        await().until(() ->
                asBot().get(
                                "/api/v1/users/{user}/generations/{id}",
                                ready.owner().user(),
                                generation)
                        .path("status")
                        .equals("SUCCEEDED"));
        var submit =
                fal.submits(finetune).stream()
                        .filter(one -> one.path("input").has("finetune_id"))
                        .findFirst()
                        .orElseThrow();
        assertThat(submit.path("endpoint").asText())
                .isEqualTo("fal-ai/flux-pro/v1.1-ultra-finetuned");
        assertThat(submit.path("input").path("finetune_strength").asDouble()).isEqualTo(1.1);
        assertThat(ledger.balance(ready.owner().id())).isEqualTo(new Balance(GIFT - PRICE - 5, 0));
    }
}
