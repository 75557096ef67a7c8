package dev.aisha.bot.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.screen.Samples;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import dev.aisha.model.notification.NotificationEvent.TrainingProgressed;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.LoggedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The API's door, over HTTP, with the real screens.
@QuarkusTest
@TestProfile(RealFlows.class)
class NotificationsTest {
    @Inject Redis redis;

    private final UUID card = UUID.randomUUID();
    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        // a bot may not write first
        person.write("/start");
    }

    @AfterEach
    void calm() {
        SandboxResource.sandbox().faults().clear();
        FakeApi.forget();
    }

    @Test
    @Tag("P04")
    void givenAnAlbum_whenToldAgain_thenNoPartIsDoubled() {
        var ready = notification(2, new GenerationReady(generation(3)));
        assertThat(told(ready).statusCode()).isEqualTo(200);
        int messages = person.botMessages().size();
        assertThat(messages).isGreaterThanOrEqualTo(4);

        assertThat(told(ready).statusCode()).isEqualTo(200);
        assertThat(person.botMessages()).hasSize(messages);

        // as if the process had died before it remembered
        redis.delete("bot:handled:n:" + ready.id());
        assertThat(told(ready).statusCode()).isEqualTo(200);
        assertThat(person.botMessages()).hasSize(messages);
    }

    @Test
    @Tag("P09")
    void givenAFailureBetweenParts_whenToldAgain_thenOnlyTheRestComes() {
        fail(Fault.of(Target.TELEGRAM, "sendMediaGroup", Fault.Kind.HTML).withStatus(502), 2);
        var ready = notification(2, new GenerationReady(generation(2)));
        Response later = told(ready);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(later.header("Retry-After"))).isPositive();
        int before = person.botMessages().size();

        assertThat(told(ready).statusCode()).isEqualTo(200);
        assertThat(person.botMessages()).hasSize(before + 3);
    }

    @Test
    void givenAnOlderRevision_whenItComesLate_thenTheCardKeepsTheNewer() {
        assertThat(told(progress(5, 70)).statusCode()).isEqualTo(200);
        assertThat(told(progress(3, 30)).statusCode()).isEqualTo(200);
        assertThat(lastText()).contains("70");
        assertThat(person.botMessages()).hasSize(1);
    }

    @Test
    void givenACardJustDrawn_whenItMovesOn_thenTheApiComesBackForItAndNothingIsLost() {
        told(progress(1, 10));
        var next = progress(2, 20);
        Response soon = told(next);
        assertThat(soon.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(soon.header("Retry-After"))).isBetween(1, 2);
        await().until(() -> told(next).statusCode() == 200);
        assertThat(lastText()).contains("20");
        assertThat(calls("editMessageText")).hasSize(1);
    }

    @Test
    void givenTheEnd_whenLateProgressComes_thenTheCardStaysClosed() {
        told(progress(1, 10));
        assertThat(
                        told(notification(9, new TrainingReady(training(9, "Anna", 100), false, 0)))
                                .statusCode())
                .isEqualTo(200);
        assertThat(person.botMessages()).hasSize(2);
        String closed = text(0);
        assertThat(told(progress(10, 99)).statusCode()).isEqualTo(200);
        assertThat(text(0)).isEqualTo(closed);
    }

    @Test
    @Tag("P09")
    void givenTelegramsLimit_whenTold_thenTheApiIsAskedToComeBackWhenItEnds() {
        fail(Fault.of(Target.TELEGRAM, "sendMessage", Fault.Kind.RATE_LIMIT).withRetryAfter(30), 1);
        var limited = progress(1, 10);
        Response later = told(limited);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(later.header("Retry-After"))).isBetween(29, 30);
        redis.delete("bot:pause:" + person.id());
        assertThat(told(limited).statusCode()).isEqualTo(200);
        assertThat(person.botMessages()).hasSize(1);
    }

    @Test
    @Tag("P09")
    void givenTheEndUnderTelegramsLimit_whenToldAgainAfterIt_thenTheCardClosesAndNothingIsLost() {
        told(progress(1, 10));
        fail(
                Fault.of(Target.TELEGRAM, "editMessageText", Fault.Kind.RATE_LIMIT)
                        .withRetryAfter(30),
                1);
        var end = notification(9, new TrainingReady(training(9, "Anna", 100), false, 0));
        assertThat(told(end).statusCode()).isEqualTo(503);
        assertThat(text(0)).contains("10");
        assertThat(person.botMessages()).hasSize(1);

        redis.delete("bot:pause:" + person.id());

        assertThat(told(end).statusCode()).isEqualTo(200);
        assertThat(text(0)).doesNotContain("10 %");
        assertThat(person.botMessages()).hasSize(2);
    }

    @Test
    @Tag("P10")
    void givenABlock_whenTold_thenItIsUnreachableAndTelegramIsLeftAlone() {
        person.block();
        assertThat(told(progress(1, 10)).path("outcome").toString()).isEqualTo("UNREACHABLE");
        int calls = calls("sendMessage").size();
        assertThat(told(progress(2, 20)).path("outcome").toString()).isEqualTo("UNREACHABLE");
        assertThat(calls("sendMessage")).hasSize(calls);
    }

    @Test
    void givenAKindOfTomorrow_whenTold_thenItIsTakenAndNothingIsShown() {
        assertThat(told(notification(1, new NotificationEvent.Unknown())).statusCode())
                .isEqualTo(200);
        assertThat(person.botMessages()).isEmpty();
    }

    @Test
    @Tag("P37")
    void givenHostileNames_whenTold_thenTelegramTakesEveryMessage() {
        String hostile = "<b>&</i>\u202E\u200B\"'{name}`".repeat(300);
        var ready = notification(2, new TrainingReady(training(2, hostile, 100), false, 0));
        assertThat(told(ready).statusCode()).isEqualTo(200);
        assertThat(calls()).allMatch(call -> call.code() == 200);
        assertThat(lastText()).contains("<b>&</i>");
    }

    @ParameterizedTest
    @Tag("P32")
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic x", SandboxResource.KEY})
    void givenAnotherKey_whenTold_thenItIsRefusedUnread(String authorization) {
        for (String path : List.of("/internal/notifications", "/internal/notifications/")) {
            assertThat(
                            given().contentType(ContentType.JSON)
                                    .header("Authorization", authorization)
                                    .body("{")
                                    .post(path)
                                    .statusCode())
                    .isEqualTo(401);
        }
        assertThat(person.botMessages()).isEmpty();
    }

    private static void fail(Fault fault, int times) {
        SandboxResource.sandbox().faults().add(fault.withTimes(times));
    }

    private static Response told(Notification notification) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + SandboxResource.KEY)
                .body(notification)
                .post("/internal/notifications");
    }

    private Notification progress(long revision, int percent) {
        return notification(revision, new TrainingProgressed(training(revision, "Anna", percent)));
    }

    private Notification notification(long revision, NotificationEvent event) {
        return new Notification(
                UUID.randomUUID(), "telegram:" + person.id(), revision, Instant.EPOCH, event);
    }

    private TrainingView training(long revision, String name, int percent) {
        boolean done = percent == 100;
        return new TrainingView(
                card,
                card,
                name,
                TrainingPreset.FAST,
                done ? TrainingStatus.SUCCEEDED : TrainingStatus.RUNNING,
                false,
                150,
                percent,
                null,
                null,
                null,
                revision,
                Instant.EPOCH,
                done ? Instant.EPOCH : null);
    }

    private GenerationView generation(int images) {
        return new GenerationView(
                card,
                card,
                "Anna",
                GenerationStatus.SUCCEEDED,
                "a cat",
                "a cat",
                PromptOrigin.ENHANCED,
                null,
                Map.of(),
                AspectRatio.CINEMA,
                images,
                20,
                images * 5L,
                20,
                null,
                null,
                null,
                IntStream.rangeClosed(1, images).mapToObj(this::image).toList(),
                2,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private ImageView image(int number) {
        ImageView sample = Samples.PLAIN.image(number);
        return new ImageView(
                UUID.randomUUID(),
                card,
                number,
                card,
                "Anna",
                sample.ratio(),
                sample.width(),
                sample.height(),
                sample.bytes(),
                sample.contentType(),
                false,
                "a cat",
                "a cat",
                null,
                42,
                "model",
                Instant.EPOCH,
                false,
                3L);
    }

    private String lastText() {
        return person.lastFromBot().orElseThrow().content().words().text();
    }

    private String text(int message) {
        return person.botMessages().get(message).content().words().text();
    }

    private List<LoggedCall> calls() {
        return SandboxResource.sandbox().telegram().callsAfter(0).stream()
                .filter(call -> Long.valueOf(person.id()).equals(call.person()))
                .toList();
    }

    private List<LoggedCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }
}
