package dev.aisha.bot.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.screen.AvatarTap;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.LoggedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The card that counts photos while they pour in, with Telegram's limits as in production.
@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P11")
class LiveCardTest {
    private static final AtomicLong UPDATES = new AtomicLong(20_000_000);

    @Inject UpdateHandler handler;

    private final UUID avatar = UUID.randomUUID();
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger judged = new AtomicInteger();
    private Actor person;
    private int card;
    private long before;

    @BeforeEach
    void collecting() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        FakeApi.answers("user", _ -> new Answer.Given<>(Samples.PLAIN.user(true, 1, 0)));
        FakeApi.answers("photos", _ -> new Answer.Given<>(set(added.get(), judged.get())));
        FakeApi.answers(
                "addPhoto", _ -> new Answer.Given<>(set(added.incrementAndGet(), judged.get())));
        FakeApi.answers(
                "choosePreset",
                _ -> new Answer.Given<>(Samples.PLAIN.avatar(AvatarStatus.COLLECTING)));
        tap(new AvatarTap.ToPhotos(avatar), 1);
        card = last().id();
        before = lastCall();
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenABurst_whenAllAreJudged_thenOneCardSaysSoSoonAtTheEndForAHandfulOfCalls() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 12; n++) {
                threads.execute(() -> handler.handle(photo()));
            }
        }
        for (int n = 1; n <= 12; n++) {
            judged.set(n);
            assertThat(told(n, set(12, n))).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(lastText()).contains("12 "));
        assertThat(last().id()).isGreaterThan(card);
        await().untilAsserted(() -> assertThat(person.botMessages()).hasSize(1));
        assertThat(calls().size()).isLessThan(8);
        assertThat(calls("sendMessage")).hasSize(1);
    }

    @Test
    void givenAnOlderRevision_whenItComesLate_thenTheCardKeepsTheNewerCount() {
        assertThat(told(7, set(9, 7))).isEqualTo(200);
        await().untilAsserted(() -> assertThat(lastText()).contains("7 "));
        long calls = lastCall();
        assertThat(told(3, set(9, 3))).isEqualTo(200);
        assertThat(lastCall()).isEqualTo(calls);
        assertThat(lastText()).contains("7 ");
    }

    @Test
    void givenACardAtTheEnd_whenPhotosAreJudged_thenItStaysTheSameMessage() {
        for (int n = 1; n <= 5; n++) {
            told(n, set(5, n));
        }
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(lastText()).contains("5 "));
        assertThat(last().id()).isEqualTo(card);
        assertThat(calls("sendMessage")).isEmpty();
    }

    @Test
    void givenSomebodyElsewhere_whenPhotosAreJudged_thenTheirScreenStays() {
        tap(new Callback.Help(), card);
        String help = lastText();
        long calls = lastCall();
        assertThat(told(1, set(5, 1))).isEqualTo(200);
        assertThat(lastText()).isEqualTo(help);
        assertThat(lastCall()).isEqualTo(calls);
    }

    @Test
    void givenAnAlbumThatNothingAskedFor_whenItCame_thenOneOfferCountsIt() {
        FakeApi.answers(
                "avatars", _ -> new Answer.Given<>(Samples.PLAIN.avatars(AvatarStatus.DRAFT, 1)));
        tap(new Callback.Menu(), card);
        before = lastCall();
        for (int n = 0; n < 10; n++) {
            handler.handle(photo());
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(lastText()).contains("10 "));
        await().untilAsserted(() -> assertThat(person.botMessages()).hasSize(1));
        assertThat(calls().size()).isLessThan(6);
    }

    private void tap(Callback callback, int message) {
        var tapped = new Anchor(message, false);
        handler.handle(
                new Incoming.Tap(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "ru",
                        "q",
                        callback.encode(),
                        tapped));
    }

    private Incoming.Message photo() {
        long update = UPDATES.incrementAndGet();
        return new Incoming.Message(
                update,
                person.id(),
                "ru",
                new Event.PhotoReceived("ref-" + update, "image/jpeg", 1L, "album"));
    }

    private int told(long revision, PhotoSetView set) {
        var photo =
                new PhotoView(
                        avatar, PhotoStatus.ACCEPTED, null, null, null, null, null, Instant.EPOCH);
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + SandboxResource.KEY)
                .body(
                        new Notification(
                                UUID.randomUUID(),
                                "telegram:" + person.id(),
                                revision,
                                Instant.EPOCH,
                                new PhotoJudged(photo, set)))
                .post("/internal/notifications")
                .statusCode();
    }

    private PhotoSetView set(int photos, int accepted) {
        return new PhotoSetView(
                avatar,
                "Anna",
                AvatarType.PORTRAIT,
                AvatarStatus.COLLECTING,
                accepted,
                Math.max(0, photos - accepted),
                0,
                0,
                10,
                20,
                null,
                List.of(),
                0,
                List.of());
    }

    private dev.aisha.sandbox.telegram.Message last() {
        return person.lastFromBot().orElseThrow();
    }

    private String lastText() {
        return last().content().words().text();
    }

    private long lastCall() {
        return calls(0).stream().mapToLong(LoggedCall::number).max().orElse(0);
    }

    /// What Telegram was asked to show since the card stood there.
    private List<LoggedCall> calls() {
        return calls(before);
    }

    private List<LoggedCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    private List<LoggedCall> calls(long after) {
        return SandboxResource.sandbox().telegram().callsAfter(after).stream()
                .filter(call -> Long.valueOf(person.id()).equals(call.person()))
                .toList();
    }
}
